create table training (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	plans jsonb not null,
	trainer_link uuid,
	answers jsonb not null,
	team jsonb not null,
	held jsonb,
	caught_up jsonb,
	ready jsonb,
	opened_at timestamptz not null,
	ended_at timestamptz,
	delete_on date not null,
	version bigint not null
);
call palier_isolate('training');
