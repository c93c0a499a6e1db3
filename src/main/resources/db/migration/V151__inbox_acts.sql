-- What somebody does with a task beside finishing it. All of it goes with the task.

-- Put off by this person until a moment: it comes back by itself.
create table inbox_aside (
	who uuid not null references person on delete cascade,
	task_id text not null references inbox_task on delete cascade,
	site_id uuid not null,
	until timestamptz not null,
	primary key (who, task_id)
);
create index on inbox_aside (task_id);
call palier_isolate('inbox_aside');

-- What was typed and not yet sent, readable by the application alone.
create table inbox_draft (
	who uuid not null references person on delete cascade,
	task_id text not null references inbox_task on delete cascade,
	site_id uuid not null,
	fields text not null,
	saved_at timestamptz not null,
	primary key (who, task_id)
);
create index on inbox_draft (task_id);
call palier_isolate('inbox_draft');

-- Words addressed to somebody about a task, until they are read.
create table inbox_word (
	id uuid primary key,
	who uuid not null references person on delete cascade,
	task_id text not null references inbox_task on delete cascade,
	site_id uuid not null,
	said_by text not null,
	words text not null,
	said_at timestamptz not null
);
create index on inbox_word (who, said_at);
create index on inbox_word (task_id);
call palier_isolate('inbox_word');

-- Filters that somebody keeps: the values of an address.
create table inbox_view (
	id uuid primary key,
	who uuid not null references person on delete cascade,
	name text not null,
	address text not null,
	uses int not null,
	unique (who, name)
);
alter table inbox_view enable row level security;
alter table inbox_view force row level security;
create policy somebody on inbox_view using ((select palier_everywhere()) or palier_sees_person(who));

-- What the last act changed, for as long as it may be undone.
create table inbox_undo (
	who uuid primary key references person on delete cascade,
	acts jsonb not null,
	until timestamptz not null
);
alter table inbox_undo enable row level security;
alter table inbox_undo force row level security;
create policy somebody on inbox_undo using ((select palier_everywhere()) or palier_sees_person(who));

-- The mail of the morning: whether it is wanted, and the day of the last one.
create table inbox_digest (
	who uuid primary key references person on delete cascade,
	wanted boolean not null,
	last_day date
);
alter table inbox_digest enable row level security;
alter table inbox_digest force row level security;
create policy somebody on inbox_digest using ((select palier_everywhere()) or palier_sees_person(who));
