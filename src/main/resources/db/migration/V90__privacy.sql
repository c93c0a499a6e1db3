-- What holds nobody any more has no day: delete_on is empty once the person is out.
alter table visit alter column delete_on drop not null;
alter table contact alter column delete_on drop not null;
alter table agreement alter column delete_on drop not null;
alter table content alter column delete_on drop not null;
alter table training alter column delete_on drop not null;
alter table accompaniment alter column delete_on drop not null;
alter table support_case alter column delete_on drop not null;
alter table evaluation alter column delete_on drop not null;

-- Who is erased leaves an id behind, as in visits and opinions; the frozen text goes before the agreement does.
alter table support_case drop constraint support_case_referent_fkey;
alter table absence drop constraint absence_stand_in_id_fkey,
	add constraint absence_stand_in_id_fkey foreign key (stand_in_id) references person on delete set null;
create index on absence (stand_in_id) where stand_in_id is not null;
alter table agreement drop constraint agreement_document_id_fkey,
	add constraint agreement_document_id_fkey foreign key (document_id) references document on delete set null;
create index on agreement (document_id) where document_id is not null;

create index on audit_entry (delete_on);
create index on outbox (delete_on);

-- Empties these fields of a step's record, wherever in it they are.
create function palier_forget(step jsonb, fields text[]) returns jsonb language plpgsql immutable parallel safe as $$
begin
	return case jsonb_typeof(step)
		when 'object' then (
			select coalesce(jsonb_object_agg(key, case
					when key <> all (fields) then palier_forget(value, fields)
					when jsonb_typeof(value) = 'null' then value
					else '""'::jsonb end), '{}')
			from jsonb_each(step))
		when 'array' then (
			select coalesce(jsonb_agg(palier_forget(value, fields) order by place), '[]')
			from jsonb_array_elements(step) with ordinality as element (value, place))
		else step end;
end
$$;

-- The application may not delete what happened. This deletes for it what is due, never past the newest entry.
create function palier_forget_audit(today date, most int) returns int language plpgsql security definer
	set search_path = public, pg_temp as $$
declare
	forgotten int;
begin
	delete from audit_entry where id = any (array(
		select id from audit_entry
		where delete_on <= least(today,
			(select (at at time zone 'UTC')::date from audit_entry order by id desc limit 1))
		order by delete_on limit most for update skip locked));
	get diagnostics forgotten = row_count;
	return forgotten;
end
$$;
revoke execute on function palier_forget_audit from public;
grant execute on function palier_forget_audit to palier_app;
