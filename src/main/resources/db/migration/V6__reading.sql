-- When a mission was in which phase: the strip of its page, the list by phase, the director's overview.
create table mission_phase (
	case_id uuid primary key,
	mission_id uuid not null references mission deferrable initially deferred,
	site_id uuid not null references site,
	process text not null,
	started_at timestamptz not null,
	ended_at timestamptz
);
create index on mission_phase (mission_id);
create index on mission_phase (site_id, process) where ended_at is null;
call palier_isolate('mission_phase');

-- Words as one searches them: without capitals and accents.
create function palier_plain(words text) returns text language sql immutable parallel safe as $$
	select translate(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'),
		'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’', 'aaaaaaceeeeiiiinooooouuuuyy''')
$$;

create index on outbox (site_id, created_at desc);

-- A task that the process gave to one person is not given back.
alter table inbox_task add column personal boolean not null default false;
