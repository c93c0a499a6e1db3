create table campaign (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	sectors jsonb,
	calendar jsonb,
	launch_check jsonb,
	waiver jsonb,
	weeks jsonb not null,
	closing jsonb,
	launched_at timestamptz,
	opened_at timestamptz not null,
	ended_at timestamptz,
	version bigint not null
);
create index on campaign (site_id) where launched_at is not null and ended_at is null;
call palier_isolate('campaign');

create table accompaniment (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	voisin_id uuid not null,
	round jsonb,
	feedback jsonb,
	answer jsonb,
	opened_at timestamptz not null,
	ended_at timestamptz,
	delete_on date not null,
	version bigint not null,
	unique (mission_id, voisin_id)
);
call palier_isolate('accompaniment');
