-- Flyway runs as palier_owner; the application as palier_app, which owns nothing.
alter default privileges in schema public grant select, insert, update, delete on tables to palier_app;
alter default privileges in schema public grant usage, select on sequences to palier_app;

-- The scope of the running transaction: '' (nothing), '*' (all sites) or '{uuid,uuid}'.
create function palier_sites() returns uuid[] language sql stable parallel safe as $$
	select case when coalesce(current_setting('palier.sites', true), '') in ('', '*') then '{}'::uuid[]
		else current_setting('palier.sites', true)::uuid[] end
$$;

create function palier_everywhere() returns boolean language sql stable parallel safe as $$
	select coalesce(current_setting('palier.sites', true), '') = '*'
$$;

-- Shows a table's rows only to those who may see their site. The functions stand in
-- sub-selects so that they are computed once a query, not once a row.
create procedure palier_isolate(name regclass, site_column text default 'site_id') language plpgsql as $$
begin
	execute format('alter table %s enable row level security', name);
	execute format('alter table %s force row level security', name);
	execute format('create policy site on %s using ((select palier_everywhere()) or %I = any ((select palier_sites())::uuid[]))',
		name, site_column);
end
$$;
