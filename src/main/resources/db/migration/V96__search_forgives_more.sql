-- The parameters of pg_trgm are known once it is loaded.
select show_limit();

-- Letters in the wrong order share few trigrams: what is less like the words is shown too, if nothing is more like them.
create or replace function palier_search(what text, wanted text) returns table (id uuid, likeness real)
	language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.34 as $$
	with word as (select distinct w from regexp_split_to_table(palier_plain(wanted), '[\s[:punct:]]+') w where w <> ''),
	found as (
		select e.id, min(case when e.words like '%' || w || '%' then 1 else word_similarity(w, e.words) end)::real as likeness
		from word join search_entry e on e.words like '%' || w || '%' or (length(w) > 3 and w <% e.words)
		where e.kind = what and (palier_everywhere() or e.site_id = any (palier_sites()))
		group by e.id
		having count(*) = (select count(*) from word))
	select found.id, found.likeness from found
	where found.likeness >= 0.45 or not exists (select from found better where better.likeness >= 0.45)
$$;

-- Names of their own, to find two that are nearly the same without comparing each with each.
alter table search_entry add name text;
create index on search_entry using gin (name gin_trgm_ops);

create or replace function palier_search_partner(one uuid) returns void language plpgsql security definer set search_path = public as $$
begin
	perform from partner p where p.id = one and p.merged_into is null for no key update;
	if not found then
		delete from search_entry e where e.id = one;
		return;
	end if;
	insert into search_entry (id, site_id, kind, name, words)
	select p.id, p.site_id, 'partner', palier_plain(p.name), palier_plain(concat_ws(' ', p.name, p.siret, p.town,
		(select string_agg(m.name, ' ') from partner m where m.merged_into = p.id),
		(select string_agg(concat_ws(' ', c.name, c.role, c.email), ' ') from contact c where c.partner_id = p.id)))
	from partner p where p.id = one
	on conflict (id) do update set name = excluded.name, words = excluded.words;
end
$$;
select set_config('palier.sites', '*', true);
select palier_search_partner(id) from partner;

-- Pairs of one site with nearly one name, both ways round; of one, or of all. It sees the sites of the running transaction.
create function palier_alike(wanted uuid) returns table (one uuid, other uuid, likeness real)
	language plpgsql stable security definer set search_path = public set pg_trgm.similarity_threshold = 0.65 as $$
begin
	return query select a.id, b.id, similarity(a.name, b.name)
	from search_entry a join search_entry b on b.name % a.name and b.site_id = a.site_id
	where (palier_everywhere() or a.site_id = any (palier_sites()))
		and a.id <> b.id and (wanted is null or a.id = wanted);
end
$$;
