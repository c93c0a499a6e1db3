-- One search for everything. Words are compared whole or by their beginning; a typo is found by leaving out letters:
-- two words that differ by one letter, or by two that changed places, are the same once each has lost one.
create function palier_words(words text) returns text[] language sql immutable parallel safe
	return array_remove(array(select left(w, 60) from
		unnest(regexp_split_to_array(palier_plain(words), '[\s[:punct:]~^$+<=>|`´¨«»–—…·•“”„‘]+')) with ordinality word(w, n)
		order by n), '');

-- A word without each of its letters in turn. Numbers are typed with care, and short words are soon another.
create function palier_shorter(word text) returns text[] language sql immutable parallel safe
	return array(select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i
		where length(word) between 4 and 24 and word !~ '[0-9]');

-- What the index holds of an entry: its kind and site, its words, and after a tilde its words with a letter missing.
create function palier_lexemes(kind text, site uuid, words text) returns tsvector language sql immutable parallel safe
	return array_to_tsvector(array(
		select 'k:' || kind union all select 's:' || site where site is not null
		union all select w from unnest((palier_words(words))[1:1000]) w
		union all select '~' || shorter from unnest((palier_words(words))[1:1000]) w, unnest(palier_shorter(w)) shorter));

alter table search_entry
	alter site_id drop not null,
	add title text;
create index search_entry_found on search_entry using gin (palier_lexemes(kind, site_id, words));

create function palier_alternatives(word text) returns text language sql immutable parallel safe
	return (select string_agg(distinct quote_literal(way) || case when length(way) > 3 then ':*' else '' end, ' | ') from (
		select word as way union all select '~' || word where length(word) > 3
		union all select shorter from unnest(palier_shorter(word)) shorter
		union all select '~' || shorter from unnest(palier_shorter(word)) shorter) ways);

-- The best of each kind within the sites of the running transaction. Every word is found, or its beginning; only if
-- that finds nothing at all, words that are nearly so.
create function palier_find(wanted text, kinds text[], most int) returns table (kind text, id uuid, likeness real)
	language plpgsql stable security definer rows 60 set search_path = public set enable_seqscan = off set jit = off as $$
declare
	word text[] := (palier_words(left(wanted, 200)))[1:8];
	plain text := array_to_string(word, ' ');
	site uuid[] := palier_sites();
	everywhere boolean := palier_everywhere();
	here text := '';
	way text[];
	asked text[];
	any_found boolean := false;
	number int;
begin
	if cardinality(word) = 0 or not (everywhere or cardinality(site) > 0) then
		return;
	end if;
	if not everywhere and cardinality(site) <= 20 then
		here := ' & (''k:person'' | ' || (select string_agg(quote_literal('s:' || s), ' | ') from unnest(site) s) || ')';
	end if;
	way := array[
		(select string_agg(quote_literal(w), ' & ') from unnest(word) w),
		(select string_agg(quote_literal(w) || ':*', ' & ') from unnest(word) w),
		(select string_agg('(' || palier_alternatives(w) || ')', ' & ') from unnest(word) w)];
	-- one kind after the other; then, for typos, all of them at once
	for round in 1..cardinality(kinds) + 1 loop
		exit when any_found and round > cardinality(kinds);
		asked := case when round > cardinality(kinds) then kinds else kinds[round:round] end;
		return query
			with kind_here as (
				select '(' || string_agg(quote_literal('k:' || k), ' | ') || ')' || here || ' & ' as condition from unnest(asked) k),
			candidate as (
				(select e.* from search_entry e where palier_lexemes(e.kind, e.site_id, e.words)
					@@ (select (condition || '(' || way[case when round > cardinality(kinds) then 3 else 1 end] || ')')::tsquery from kind_here)
				limit 500)
				union all
				(select e.* from search_entry e where round <= cardinality(kinds) and palier_lexemes(e.kind, e.site_id, e.words)
					@@ (select (condition || '(' || way[2] || ')')::tsquery from kind_here)
				limit 500)),
			seen as (
				select distinct on (c.id) c.* from candidate c
				where everywhere or c.site_id = any (site) or (c.site_id is null and palier_sees_person(c.id))),
			rated as (
				select s.*, word_similarity(plain, s.words) + case
					when round > cardinality(kinds) then 0
					when s.title = plain then 4
					when s.title ^@ plain then 3
					when (select bool_and(position(' ' || w in ' ' || s.title) > 0) from unnest(word) w) then 2
					else 1 end as how
				from seen s),
			ranked as (select r.*, row_number() over (partition by r.kind order by r.how desc, r.title, r.id) as place from rated r)
			select r.kind, r.id, r.how::real from ranked r where r.place <= most;
		get diagnostics number = row_count;
		any_found := any_found or number > 0;
	end loop;
end
$$;

-- Missions and prospects as before, partners too, each with its title.
create or replace function palier_search_mission() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, title, words)
	select m.id, m.site_id, 'mission', palier_plain(m.title), palier_plain(m.title || ' ' || n.name)
	from mission m join neighbourhood n on n.id = m.neighbourhood_id
	where m.id = new.id or m.neighbourhood_id = new.id
	on conflict (id) do update set title = excluded.title, words = excluded.words;
	return null;
end
$$;

create or replace function palier_search_prospect() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, title, words)
	select p.id, p.site_id, 'prospect', palier_plain(p.title), palier_plain(concat_ws(' ', p.title, o.name, s.name))
	from prospect p join partner o on o.id = p.partner_id left join partner s on s.id = o.merged_into
	where p.id = new.id or p.partner_id = any (array(select new.id union all select one.id from partner one where one.merged_into = new.id))
	on conflict (id) do update set title = excluded.title, words = excluded.words;
	return null;
end
$$;

create or replace function palier_search_partner(one uuid) returns void language plpgsql security definer set search_path = public as $$
begin
	perform from partner p where p.id = one and p.merged_into is null for no key update;
	if not found then
		delete from search_entry e where e.id = one;
		return;
	end if;
	insert into search_entry (id, site_id, kind, name, title, words)
	select p.id, p.site_id, 'partner', palier_plain(p.name), palier_plain(p.name), palier_plain(concat_ws(' ', p.name, p.siret, p.town,
		(select string_agg(m.name, ' ') from partner m where m.merged_into = p.id),
		(select string_agg(concat_ws(' ', c.name, c.role, c.email), ' ') from contact c where c.partner_id = p.id)))
	from partner p where p.id = one
	on conflict (id) do update set name = excluded.name, title = excluded.title, words = excluded.words;
end
$$;

-- An agreement is found by its mission and by who is to sign it.
create function palier_search_agreement(one uuid) returns void language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, title, words)
	select a.id, a.site_id, 'agreement', palier_plain(m.title), palier_plain(concat_ws(' ', m.title, o.name))
	from agreement a join mission m on m.id = a.mission_id
		left join contact c on c.id = (a.budget ->> 'approver')::uuid
		left join partner p on p.id = c.partner_id left join partner o on o.id = coalesce(p.merged_into, p.id)
	where a.id = one
	on conflict (id) do update set title = excluded.title, words = excluded.words;
end
$$;

create function palier_search_agreement() returns trigger language plpgsql security definer set search_path = public as $$
begin
	if tg_op = 'DELETE' then
		delete from search_entry e where e.id = old.id;
	else
		perform palier_search_agreement(new.id);
	end if;
	return null;
end
$$;
create trigger search after insert or delete on agreement for each row execute function palier_search_agreement();
create trigger search_again after update of budget on agreement for each row
	when (old.budget ->> 'approver' is distinct from new.budget ->> 'approver') execute function palier_search_agreement();

create function palier_search_agreements() returns trigger language plpgsql security definer set search_path = public as $$
begin
	perform palier_search_agreement(a.id) from agreement a where a.mission_id = new.id;
	return null;
end
$$;
create trigger search_agreements after update of title on mission for each row
	when (old.title is distinct from new.title) execute function palier_search_agreements();

-- The people of partners, while they may be written to.
create function palier_search_contact() returns trigger language plpgsql security definer set search_path = public as $$
begin
	if tg_op = 'DELETE' or not new.active or new.merged_into is not null then
		delete from search_entry e where e.id = old.id;
	else
		insert into search_entry (id, site_id, kind, title, words)
		values (new.id, new.site_id, 'contact', palier_plain(new.name), palier_plain(concat_ws(' ', new.name, new.role, new.email)))
		on conflict (id) do update set title = excluded.title, words = excluded.words;
	end if;
	return null;
end
$$;
create trigger search_contact after insert or update or delete on contact
	for each row execute function palier_search_contact();

-- Colleagues. They may belong to several sites: who shares one sees them.
create function palier_search_person() returns trigger language plpgsql security definer set search_path = public as $$
begin
	if tg_op = 'DELETE' then
		delete from search_entry e where e.id = old.id;
	else
		insert into search_entry (id, kind, title, words)
		values (new.id, 'person', palier_plain(new.name), palier_plain(new.name || ' ' || new.email))
		on conflict (id) do update set title = excluded.title, words = excluded.words;
	end if;
	return null;
end
$$;
create trigger search_person after insert or update of name, email or delete on person
	for each row execute function palier_search_person();

create function palier_search_gone() returns trigger language plpgsql security definer set search_path = public as $$
begin
	delete from search_entry e where e.id = old.id;
	return null;
end
$$;
create trigger search_gone after delete on mission for each row execute function palier_search_gone();
create trigger search_gone after delete on prospect for each row execute function palier_search_gone();

-- What is there already.
select set_config('palier.sites', '*', true);
update search_entry e set title = palier_plain(m.title) from mission m where m.id = e.id;
update search_entry e set title = palier_plain(p.title) from prospect p where p.id = e.id;
update search_entry set title = name where kind = 'partner';
select palier_search_agreement(id) from agreement;
insert into search_entry (id, site_id, kind, title, words)
	select id, site_id, 'contact', palier_plain(name), palier_plain(concat_ws(' ', name, role, email))
	from contact where active and merged_into is null;
insert into search_entry (id, kind, title, words)
	select id, 'person', palier_plain(name), palier_plain(name || ' ' || email) from person;
