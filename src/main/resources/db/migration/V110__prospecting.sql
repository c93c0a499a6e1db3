-- Who might pay for a mission, how far one has come with them, and what comes next.
create table prospect (
	id uuid primary key,
	site_id uuid not null references site,
	partner_id uuid not null references partner,
	title text not null,
	stage text not null,
	owner uuid not null references person,
	source text,
	amount numeric(12, 2),
	needs jsonb not null default '[]',
	step text,
	step_on date,
	quiet_since timestamptz,
	asleep_since timestamptz,
	lost_reason text,
	lost_words text,
	mission_id uuid references mission,
	joined boolean not null default false,
	opened_at timestamptz not null,
	staged_at timestamptz not null,
	touched_at timestamptz not null,
	delete_on date,
	version bigint not null
);
create index on prospect (site_id, stage, staged_at desc);
create index on prospect (partner_id);
create index on prospect (mission_id) where mission_id is not null;
create index on prospect (site_id) where asleep_since is not null;
create index on prospect (delete_on);
call palier_isolate('prospect');

-- What was said with them; it goes three years later.
create table prospect_entry (
	id uuid primary key,
	prospect_id uuid not null references prospect,
	site_id uuid not null references site,
	author text not null,
	written_at timestamptz not null,
	day date not null,
	note jsonb,
	taken jsonb,
	woken jsonb,
	lost jsonb,
	engaged jsonb,
	delete_on date not null
);
create index on prospect_entry (prospect_id, day desc);
create index on prospect_entry (delete_on);
call palier_isolate('prospect_entry');

-- One line a site for all those that sleep.
create table prospect_nudge (
	id uuid primary key,
	site_id uuid not null unique references site,
	open boolean not null,
	again timestamptz,
	version bigint not null
);
call palier_isolate('prospect_nudge');

create index on audit_entry (case_id, at desc) where case_id is not null;

-- A prospect is found by what it might pay for and by the name of its partner, today's and that of before a merge.
create function palier_search_prospect() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into search_entry (id, site_id, kind, words)
	select p.id, p.site_id, 'prospect', palier_plain(concat_ws(' ', p.title, o.name, s.name))
	from prospect p join partner o on o.id = p.partner_id left join partner s on s.id = o.merged_into
	where p.id = new.id or o.id = new.id or s.id = new.id
	on conflict (id) do update set words = excluded.words;
	return null;
end
$$;
create trigger search after insert or update of title, partner_id on prospect
	for each row execute function palier_search_prospect();
create trigger search_prospect after update of name, merged_into on partner
	for each row execute function palier_search_prospect();
