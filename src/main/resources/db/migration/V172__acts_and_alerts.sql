-- What somebody did about a step that loses time, with what was known on that day: to see later whether it helped.
create table insight_act (
	id uuid primary key,
	site_id uuid not null references site,
	process text not null,
	step text not null,
	kind text not null check (kind in ('REMINDED', 'TARGET')),
	detail text,
	at timestamptz not null,
	waiting int not null
);
create index on insight_act (site_id, process, step, at);
call palier_isolate('insight_act');

-- A step of a site where something takes longer than it should; closed by itself.
create table step_alert (
	id uuid primary key,
	site_id uuid not null references site,
	process text not null,
	step text not null,
	opened_at timestamptz not null,
	closed_at timestamptz
);
create unique index on step_alert (site_id, process, step) where closed_at is null;
call palier_isolate('step_alert');
