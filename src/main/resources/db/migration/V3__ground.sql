-- Sessions, as Spring Session lays them out.
create table spring_session (
	primary_id char(36) not null primary key,
	session_id char(36) not null unique,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session on delete cascade,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	primary key (session_primary_id, attribute_name)
);

-- Organisation.
create table territory (
	id uuid primary key,
	name text not null unique
);

create table site (
	id uuid primary key,
	territory_id uuid not null references territory,
	name text not null unique,
	zone text not null,
	region text not null
);
call palier_isolate('site', 'id');

create table neighbourhood (
	id uuid primary key,
	site_id uuid not null references site,
	name text not null,
	experimental boolean not null,
	unique (site_id, name)
);
call palier_isolate('neighbourhood');

create table person (
	id uuid primary key,
	email text not null unique,
	name text not null,
	password text,
	enabled boolean not null,
	languages text not null,
	territory_id uuid references territory,
	demo boolean not null default false,
	created_at timestamptz not null,
	delete_on date
);
create table person_role (
	person_id uuid not null references person on delete cascade,
	role text not null,
	primary key (person_id, role)
);
create table person_site (
	person_id uuid not null references person on delete cascade,
	site_id uuid not null references site,
	primary key (person_id, site_id)
);
create index on person_site (site_id);
call palier_isolate('person_site');

-- A person is seen by those who share a site with them.
create function palier_sees_person(who uuid) returns boolean language sql stable as $$
	select exists (select from person_site where person_id = who)
$$;
alter table person enable row level security;
alter table person force row level security;
create policy site on person using ((select palier_everywhere()) or palier_sees_person(id));
alter table person_role enable row level security;
alter table person_role force row level security;
create policy site on person_role using ((select palier_everywhere()) or palier_sees_person(person_id));

create table absence (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	stand_in_id uuid references person,
	first_day date not null,
	last_day date not null check (last_day >= first_day)
);
create index on absence (person_id);
alter table absence enable row level security;
alter table absence force row level security;
create policy site on absence using ((select palier_everywhere()) or palier_sees_person(person_id));

-- What happened: append only.
create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	site_id uuid,
	mission_id uuid,
	case_id uuid,
	actor text not null,
	actor_id uuid,
	action text not null,
	subject text,
	detail text,
	ref text
);
create index on audit_entry (mission_id, at desc) where mission_id is not null;
create index on audit_entry (ref) where ref is not null;
call palier_isolate('audit_entry');
revoke update, delete on audit_entry from palier_app;

-- Mail.
create table outbox (
	id uuid primary key,
	site_id uuid not null,
	mission_id uuid,
	recipient text not null,
	subject text not null,
	mail jsonb not null,
	link_id uuid,
	dedup_key text not null unique,
	state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
	attempts int not null default 0,
	next_attempt_at timestamptz not null,
	last_error text,
	created_at timestamptz not null,
	sent_at timestamptz,
	delete_on date not null
);
create index on outbox (next_attempt_at) where state = 'WAITING';
create index on outbox (mission_id, created_at desc);
create index on outbox (link_id) where link_id is not null;
call palier_isolate('outbox');

create table mail_link (
	id uuid primary key,
	generation int not null,
	site_id uuid not null,
	mission_id uuid,
	case_id uuid not null,
	form_key text not null,
	name text not null,
	email text not null,
	state text not null check (state in ('OPEN', 'DECIDED', 'REVOKED')),
	created_at timestamptz not null,
	expires_at timestamptz not null,
	decided_at timestamptz,
	decision text,
	delete_on date not null
);
create index on mail_link (case_id);
call palier_isolate('mail_link');

create table document (
	id uuid primary key,
	site_id uuid not null,
	mission_id uuid,
	case_id uuid not null,
	kind text not null,
	title text not null,
	content bytea not null,
	sha256 char(64) not null,
	created_at timestamptz not null,
	delete_on date not null
);
create index on document (case_id);
create index on document (mission_id);
call palier_isolate('document');
revoke update on document from palier_app;

-- Read sides: one row per open task, one fact per step.
create table inbox_task (
	id text primary key,
	process text not null,
	step text not null,
	form_key text not null,
	case_id uuid not null,
	mission_id uuid,
	site_id uuid not null,
	role text not null,
	assignee uuid,
	name text not null,
	title text not null,
	created_at timestamptz not null,
	due_at timestamptz,
	paused boolean not null default false
);
create index on inbox_task (site_id, role, due_at) where not paused;
create index on inbox_task (assignee, due_at) where assignee is not null and not paused;
create index on inbox_task (case_id);
create index on inbox_task (mission_id);
call palier_isolate('inbox_task');

create table step_fact (
	task_id text primary key,
	process text not null,
	version int not null,
	step text not null,
	role text not null,
	site_id uuid not null,
	mission_id uuid,
	case_id uuid not null,
	created_at timestamptz not null,
	claimed_at timestamptz,
	finished_at timestamptz,
	due_at timestamptz,
	outcome text not null check (outcome in ('OPEN', 'FINISHED', 'LEFT')),
	paused_since timestamptz,
	paused_seconds bigint not null default 0,
	to_take_seconds bigint,
	in_hand_seconds bigint,
	partner_seconds bigint,
	elapsed_seconds bigint,
	working_seconds bigint
);
create index on step_fact (site_id, process, step) where finished_at is null;
create index on step_fact (process, step, finished_at);
create index on step_fact (case_id) where finished_at is null;
call palier_isolate('step_fact');
