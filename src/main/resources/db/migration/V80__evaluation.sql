create table evaluation (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	team_view jsonb,
	asked jsonb not null,
	views_by timestamptz,
	report jsonb,
	reviews jsonb not null,
	presentation jsonb,
	validations jsonb not null,
	lessons jsonb,
	opened_at timestamptz not null,
	ended_at timestamptz,
	version bigint not null,
	delete_on date not null
);
call palier_isolate('evaluation');
