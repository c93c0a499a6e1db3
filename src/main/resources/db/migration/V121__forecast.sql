-- When a mission was expected to launch and to end, each time that changed.
create table mission_forecast (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	made_at timestamptz not null,
	launch_day date not null,
	finish_day date not null,
	vote_day date
);
create index on mission_forecast (mission_id, made_at);
call palier_isolate('mission_forecast');
