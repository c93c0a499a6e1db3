create table agreement (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	state text not null check (state in ('DRAFT', 'OUT', 'ANSWERED', 'IN_FORCE', 'GIVEN_UP', 'CANCELLED')),
	budget jsonb,
	text jsonb,
	validation jsonb,
	answers jsonb not null,
	change jsonb,
	refusal jsonb,
	silence jsonb,
	signature jsonb,
	document_id uuid references document,
	sha256 char(64),
	approval uuid,
	in_force_at timestamptz,
	opened_at timestamptz not null,
	ended_at timestamptz,
	delete_on date not null,
	version bigint not null
);
create index on agreement (mission_id);
call palier_isolate('agreement');

-- An agreement may pay for several missions, a mission have several agreements.
create table agreement_mission (
	agreement_id uuid not null references agreement on delete cascade,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	primary key (agreement_id, mission_id)
);
create index on agreement_mission (mission_id);
call palier_isolate('agreement_mission');
