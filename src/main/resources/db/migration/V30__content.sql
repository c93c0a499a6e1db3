create table content (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	workshop jsonb,
	guide jsonb,
	questionnaire jsonb,
	edition int not null,
	review_link uuid,
	reviews jsonb not null,
	trials jsonb not null,
	decisions jsonb not null,
	frozen_at timestamptz,
	opened_at timestamptz not null,
	ended_at timestamptz,
	delete_on date not null,
	version bigint not null
);
call palier_isolate('content');
