-- One chain of events for each case, each sealed to the one before. The columns behind "hash" are the person, who can be
-- erased; all others stay as they were written.
create table evidence (
	chain uuid not null,
	number int not null check (number > 0),
	site_id uuid not null references site,
	at timestamptz not null,
	kind text not null,
	link uuid,
	document uuid,
	shown char(64),
	mail text,
	person char(64),
	previous char(64) not null,
	hash char(64) not null unique,
	name text,
	address text,
	said text,
	salt text,
	delete_on date,
	primary key (chain, number),
	unique (chain, previous)
);
create index on evidence (delete_on);
call palier_isolate('evidence');
revoke update, delete on evidence from palier_app;

-- The application may change nothing of it. This takes out for it the people whose day has come, and nobody else.
create function palier_forget_evidence(today date, most int) returns int language plpgsql security definer
	set search_path = public, pg_temp as $$
declare
	forgotten int;
begin
	update evidence set name = null, address = null, said = null, salt = null, delete_on = null
	where (chain, number) in (
		select chain, number from evidence
		where delete_on <= least(today,
			(select (at at time zone 'UTC')::date from audit_entry order by id desc limit 1))
		order by delete_on limit most for update skip locked);
	get diagnostics forgotten = row_count;
	return forgotten;
end
$$;
revoke execute on function palier_forget_evidence from public;
grant execute on function palier_forget_evidence to palier_app;

-- Agreements whose text went out before there were chains: theirs begins now, and says so.
select set_config('palier.sites', '*', true);
with begun as (
	select agreement.id, site_id, date_trunc('milliseconds', clock_timestamp()) as at, document_id, sha256
	from agreement
	where sha256 is not null and not exists (select from evidence where chain = agreement.id)
), sealed as (
	select begun.*, encode(sha256(convert_to((
			select string_agg(length(part.text) || ':' || part.text || ',', '' order by part.place)
			from (values (1, 'palier-evidence-1'), (2, id::text), (3, '1'),
				(4, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), (5, 'BEGUN_LATER'), (6, ''),
				(7, coalesce(document_id::text, '')), (8, sha256::text), (9, ''), (10, ''), (11, repeat('0', 64)))
				as part (place, text)), 'UTF8')), 'hex') as hash
	from begun
), written as (
	insert into evidence (chain, number, site_id, at, kind, document, shown, previous, hash)
	select id, 1, site_id, at, 'BEGUN_LATER', document_id, sha256, repeat('0', 64), hash from sealed
	returning chain, site_id, at, number || ' ' || hash as ref
)
insert into audit_entry (at, site_id, case_id, actor, action, ref)
select at, site_id, chain, 'Palier', 'evidence.anchored', ref from written;
