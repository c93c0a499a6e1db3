create table observation (
	id uuid primary key,
	site_id uuid not null references site,
	neighbourhood_id uuid not null references neighbourhood,
	theme text not null,
	words text not null,
	place text,
	recorded_by uuid not null,
	recorded_at timestamptz not null,
	delete_on date not null
);
create index on observation (site_id, theme, recorded_at desc);
call palier_isolate('observation');

create table need (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	description jsonb,
	evidence jsonb,
	opinions jsonb not null,
	topic_sheet jsonb,
	decision jsonb,
	opened_at timestamptz not null,
	ended_at timestamptz,
	version bigint not null
);
call palier_isolate('need');
