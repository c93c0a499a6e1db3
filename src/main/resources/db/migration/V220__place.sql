-- An address of a site: written by hand, or read from a file of addresses, where source_key tells it again.
create table building (
	id uuid primary key,
	site_id uuid not null references site,
	neighbourhood_id uuid references neighbourhood,
	number text not null,
	street text not null,
	postcode text,
	insee text,
	city text not null,
	lon double precision,
	lat double precision,
	source_key text,
	created_at timestamptz not null,
	archived_at timestamptz,
	unique (site_id, source_key)
);
create index on building (site_id, city, street, number);
call palier_isolate('building');

-- The doors of each floor as [{"floor":0,"doors":["1","2"]}]; empty while nobody has seen them. What opens the door of
-- the street is kept as cipher text, and only as long as a campaign goes there.
create table stairwell (
	id uuid primary key,
	building_id uuid not null references building on delete cascade,
	site_id uuid not null references site,
	name text not null,
	landings jsonb not null,
	dwellings int not null,
	access text,
	archived_at timestamptz,
	unique (building_id, name)
);
create index on stairwell (site_id);
call palier_isolate('stairwell');

-- One outing of a pair.
create table round (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	day date not null,
	starts_at time not null,
	ends_at time not null check (ends_at > starts_at),
	sector text not null,
	first_voisin uuid not null,
	second_voisin uuid check (second_voisin <> first_voisin),
	stairwells uuid[] not null,
	state text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
	delete_on date not null,
	version bigint not null
);
create index on round (mission_id, day);
create index on round (site_id, day);
create index on round (first_voisin, day);
create index on round (second_voisin, day);
create index on round (delete_on);
call palier_isolate('round');
