-- A file of addresses that is being read, and how far: each batch of lines is committed together with this row.
create table place_import (
	id uuid primary key,
	site_id uuid not null references site,
	person_id uuid not null references person on delete cascade,
	neighbourhood_id uuid references neighbourhood,
	name text not null,
	towns text[] not null,
	state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
	why text,
	bytes bigint not null,
	read_bytes bigint not null default 0,
	lines bigint not null default 0,
	added bigint not null default 0,
	changed bigint not null default 0,
	same bigint not null default 0,
	elsewhere bigint not null default 0,
	rejected bigint not null default 0,
	rejected_bytes bigint not null default 0,
	created_at timestamptz not null,
	beat_at timestamptz,
	ended_at timestamptz,
	delete_on date not null
);
create index on place_import (site_id, created_at desc);
create index on place_import (delete_on);
call palier_isolate('place_import');
