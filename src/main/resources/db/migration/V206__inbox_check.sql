-- How many open tasks there were when list and engine were compared, and how many lines had to be put right.
create table inbox_check (
	day date primary key,
	finished_at timestamptz,
	tasks bigint not null default 0,
	repaired int not null default 0,
	failed int not null default 0
);
alter table inbox_check enable row level security;
alter table inbox_check force row level security;
create policy everywhere on inbox_check using ((select palier_everywhere()));

create index on audit_entry (at desc) where action = 'inbox.repaired';
