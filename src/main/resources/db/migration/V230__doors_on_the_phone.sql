-- A visit knows its door, and when it was received beside when it was done.
alter table visit
	add column round_id uuid,
	add column stairwell_id uuid references stairwell on delete set null,
	add column floor int,
	add column door text,
	add column received_at timestamptz,
	add column worried boolean not null default false,
	drop constraint visit_result_check,
	add constraint visit_result_check
		check (result in ('TALKED', 'ABSENT', 'COME_BACK', 'REFUSED', 'INACCESSIBLE', 'DO_NOT_COME_BACK'));
create index on visit (stairwell_id, recorded_at) where stairwell_id is not null;

-- What a phone has sent. It outlives the visit, so that a copy that comes late is still known. The print is keyed:
-- it tells whether two contents are the same, and nothing of what they say.
create table visit_receipt (
	id uuid primary key,
	number bigint generated always as identity unique,
	site_id uuid not null references site,
	print text not null,
	taken_back boolean not null default false,
	received_at timestamptz not null
);
create index on visit_receipt (site_id);
call palier_isolate('visit_receipt');

-- Whose a stairwell is for an evening: the pair that was there first.
create table stairwell_hold (
	id uuid primary key default gen_random_uuid(),
	stairwell_id uuid not null,
	evening date not null,
	site_id uuid not null references site,
	mission_id uuid not null references mission,
	pair uuid[] not null,
	who text not null,
	since timestamptz not null,
	delete_on date not null,
	unique (stairwell_id, evening)
);
create index on stairwell_hold (site_id);
create index on stairwell_hold (mission_id);
create index on stairwell_hold (delete_on);
call palier_isolate('stairwell_hold');

-- A phone or tablet that keeps rounds for somebody, until it is erased from afar.
create table field_device (
	id uuid not null,
	person_id uuid not null references person on delete cascade,
	site_id uuid not null references site,
	name text not null,
	since timestamptz not null,
	seen_at timestamptz not null,
	erase_at timestamptz,
	delete_on date not null,
	primary key (id, person_id)
);
create index on field_device (person_id);
create index on field_device (site_id);
create index on field_device (delete_on);
call palier_isolate('field_device');
