-- The secret address of somebody's calendar: its token is the HMAC of id and generation, so none is kept here.
create table calendar_feed (
	id uuid primary key,
	person_id uuid not null unique references person on delete cascade,
	generation int not null,
	created_at timestamptz not null
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own on calendar_feed using ((select palier_everywhere()));
