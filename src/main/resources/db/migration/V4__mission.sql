create table mission (
	id uuid primary key,
	site_id uuid not null references site,
	neighbourhood_id uuid not null references neighbourhood,
	title text not null,
	theme text not null,
	state text not null check (state in ('OPEN', 'PAUSED', 'CLOSED', 'NOT_RETAINED', 'CANCELLED')),
	funding text check (funding in ('SPONSOR', 'OWN_FUNDS', 'SETTLED')),
	retained boolean,
	entered_at text,
	history text,
	planned_doors int,
	opened_by uuid,
	opened_at timestamptz not null,
	paused_at timestamptz,
	ended_at timestamptz,
	reason text,
	version bigint not null
);
create index on mission (site_id, opened_at desc);
call palier_isolate('mission');
