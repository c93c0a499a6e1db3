-- Trigrams forgive typos. The extension is a trusted one: the owner of the database may create it.
create extension if not exists pg_trgm;

-- Words as one searches them: without capitals and accents, whatever the locale of the server calls a capital.
create or replace function palier_plain(words text) returns text language sql immutable parallel safe as $$
	select lower(translate(replace(replace(replace(replace(words, 'œ', 'oe'), 'æ', 'ae'), 'Œ', 'oe'), 'Æ', 'ae'),
		'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ’',
		'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy'''))
$$;

select set_config('palier.sites', '*', true);

create table partner_note (
	id uuid primary key,
	partner_id uuid not null references partner,
	site_id uuid not null references site,
	author text not null,
	words text not null,
	written_at timestamptz not null,
	delete_on date not null
);
create index on partner_note (partner_id);
call palier_isolate('partner_note');
insert into partner_note (id, partner_id, site_id, author, words, written_at, delete_on)
	select gen_random_uuid(), id, site_id, 'Palier', note, created_at, (created_at + interval '5 years')::date
	from partner where note is not null;

-- What it is and how it decides were one question.
alter table partner
	drop note,
	add kind text not null default 'OTHER',
	add siret text,
	add street text,
	add postcode text,
	add town text,
	add archived_at timestamptz,
	add merged_into uuid references partner;
update partner set kind = case
		when nature <> 'PUBLIC_BODY' then nature
		when palier_plain(name) ~ '^(ville|mairie|commune)' then 'TOWN'
		when palier_plain(name) ~ '^(metropole|communaute)' then 'INTERCOMMUNAL'
		when palier_plain(name) ~ '^(departement|conseil departemental)' then 'DEPARTMENT'
		when palier_plain(name) ~ '^(region|conseil regional)' then 'REGION'
		else 'OTHER' end,
	nature = case when nature = 'PUBLIC_BODY' then nature when nature = 'STATE' then 'PUBLIC' else 'PRIVATE' end;
alter table partner alter kind drop default;
alter table partner drop constraint partner_site_id_name_key;
create unique index on partner (site_id, name) where merged_into is null;
create index on partner (merged_into) where merged_into is not null;

alter table contact
	add phone text,
	add language text not null default 'FRENCH',
	add consent_on date,
	add merged_into uuid references contact;
alter table contact alter language drop default;

-- A file to import, between its preview and its confirmation.
create table partner_import (
	id uuid primary key,
	site_id uuid not null references site,
	person_id uuid not null,
	name text not null,
	content bytea not null,
	created_at timestamptz not null,
	delete_on date not null
);
call palier_isolate('partner_import');

-- What can be found by words, kept by triggers. Its owner is not held by the policy, so that palier_search may use
-- the index of trigrams: under row-level security only leakproof operators do, and these are not.
create table search_entry (
	id uuid primary key,
	site_id uuid not null references site,
	kind text not null,
	words text not null
);
create index on search_entry using gin (words gin_trgm_ops);
call palier_isolate('search_entry');
alter table search_entry no force row level security;
revoke insert, update, delete on search_entry from palier_app;

-- The one search: every word is contained, or nearly. It sees the sites of the running transaction and no others.
create function palier_search(what text, wanted text) returns table (id uuid, likeness real)
	language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.45 as $$
	with word as (select distinct w from regexp_split_to_table(palier_plain(wanted), '[\s[:punct:]]+') w where w <> '')
	select e.id, min(case when e.words like '%' || w || '%' then 1 else word_similarity(w, e.words) end)::real
	from word join search_entry e on e.words like '%' || w || '%' or (length(w) > 3 and w <% e.words)
	where e.kind = what and (palier_everywhere() or e.site_id = any (palier_sites()))
	group by e.id
	having count(*) = (select count(*) from word)
$$;

-- A partner is found by its names, those of the ones merged into it, its number and its people. Its row is held
-- meanwhile: of two people added at once, the second sees the first.
create function palier_search_partner(one uuid) returns void language plpgsql security definer set search_path = public as $$
begin
	perform from partner p where p.id = one and p.merged_into is null for no key update;
	if not found then
		delete from search_entry e where e.id = one;
		return;
	end if;
	insert into search_entry (id, site_id, kind, words)
	select p.id, p.site_id, 'partner', palier_plain(concat_ws(' ', p.name, p.siret, p.town,
		(select string_agg(m.name, ' ') from partner m where m.merged_into = p.id),
		(select string_agg(concat_ws(' ', c.name, c.role, c.email), ' ') from contact c where c.partner_id = p.id)))
	from partner p where p.id = one
	on conflict (id) do update set words = excluded.words;
end
$$;

create function palier_search_partner() returns trigger language plpgsql security definer set search_path = public as $$
declare
	changed jsonb := to_jsonb(coalesce(new, old));
begin
	perform palier_search_partner((changed ->> tg_argv[0])::uuid);
	if changed ->> 'merged_into' is not null then
		perform palier_search_partner((changed ->> 'merged_into')::uuid);
	end if;
	return null;
end
$$;
create trigger search after insert or update or delete on partner
	for each row execute function palier_search_partner('id');
create trigger search after insert or update or delete on contact
	for each row execute function palier_search_partner('partner_id');
select palier_search_partner(id) from partner;

-- A mission is found by its title and its neighbourhood.
create function palier_search_mission() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, words)
	select m.id, m.site_id, 'mission', palier_plain(m.title || ' ' || n.name)
	from mission m join neighbourhood n on n.id = m.neighbourhood_id
	where m.id = new.id or n.id = new.id
	on conflict (id) do update set words = excluded.words;
	return null;
end
$$;
create trigger search after insert or update of title, neighbourhood_id on mission
	for each row execute function palier_search_mission();
create trigger search after update of name on neighbourhood for each row execute function palier_search_mission();
insert into search_entry (id, site_id, kind, words)
	select m.id, m.site_id, 'mission', palier_plain(m.title || ' ' || n.name)
	from mission m join neighbourhood n on n.id = m.neighbourhood_id;
