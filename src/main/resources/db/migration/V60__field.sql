create table visit (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	kind text not null check (kind in ('DOOR', 'FOOT')),
	place text not null,
	stairwell text,
	result text not null check (result in ('TALKED', 'ABSENT', 'COME_BACK', 'REFUSED', 'INACCESSIBLE')),
	minutes int,
	language text,
	oriented boolean not null,
	note text,
	guide text,
	recorded_by uuid not null,
	recorded_at timestamptz not null,
	delete_on date not null
);
create index on visit (mission_id, recorded_at desc);
create index on visit (recorded_by, mission_id, recorded_at desc);
create index on visit (delete_on);
call palier_isolate('visit');
