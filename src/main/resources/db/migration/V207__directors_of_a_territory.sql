-- A director belongs to the sites of the territory, so that these may name and ask them.
select set_config('palier.sites', '*', true);
insert into person_site (person_id, site_id)
	select p.id, s.id from person p join site s on s.territory_id = p.territory_id
	on conflict do nothing;
