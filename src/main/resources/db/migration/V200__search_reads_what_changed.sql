-- Whoever opens a mission waited until all missions were read: a condition on two tables at once has no index.
create index on mission (neighbourhood_id);

create or replace function palier_search_mission() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, words)
	select m.id, m.site_id, 'mission', palier_plain(m.title || ' ' || n.name)
	from mission m join neighbourhood n on n.id = m.neighbourhood_id
	where m.id = new.id or m.neighbourhood_id = new.id
	on conflict (id) do update set words = excluded.words;
	return null;
end
$$;

create or replace function palier_search_prospect() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, words)
	select p.id, p.site_id, 'prospect', palier_plain(concat_ws(' ', p.title, o.name, s.name))
	from prospect p join partner o on o.id = p.partner_id left join partner s on s.id = o.merged_into
	where p.id = new.id or p.partner_id = any (array(select new.id union all select one.id from partner one where one.merged_into = new.id))
	on conflict (id) do update set words = excluded.words;
	return null;
end
$$;
