-- The names of territories are for whoever acts in some scope.
alter table territory enable row level security;
create policy somebody on territory using (coalesce(current_setting('palier.sites', true), '') <> '');

-- One-time links to choose a password: no token, it is the HMAC of the id. Without a
-- person, it makes the first administrator.
create table password_link (
	id uuid primary key,
	person_id uuid references person on delete cascade,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	delete_on date not null
);
create index on password_link (person_id);
alter table password_link enable row level security;
alter table password_link force row level security;
create policy everywhere on password_link using ((select palier_everywhere()));

-- Who tries to log in must wait longer after each failure; nobody is ever locked out.
create table login_attempt (
	subject text primary key,
	failures int not null,
	wait_until timestamptz not null,
	last_at timestamptz not null,
	delete_on date not null
);
alter table login_attempt enable row level security;
alter table login_attempt force row level security;
create policy everywhere on login_attempt using ((select palier_everywhere()));

-- Every table that holds a person says until when.
alter table absence add column delete_on date generated always as (last_day + 365) stored;
alter table audit_entry add column delete_on date
	generated always as ((at at time zone 'UTC')::date + 1826) stored;
create index on person (territory_id) where territory_id is not null;
