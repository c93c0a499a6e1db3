-- How much waits behind a task: 2 somebody else, 1 only more of the same, 0 nothing. A task without a date comes last.
alter table inbox_task
	add column weight smallint not null default 1,
	add column due_sort timestamptz not null generated always as (coalesce(due_at, timestamptz '9999-01-01 00:00+00')) stored;

-- A page is read from one of these, from where the last one ended, whatever the number of rows.
drop index inbox_task_site_id_role_due_at_idx;
drop index inbox_task_assignee_due_at_idx;
create index inbox_task_free on inbox_task (site_id, role, weight, due_sort, id) where assignee is null and not paused;
create index inbox_task_held on inbox_task (assignee, weight, due_sort, id) where assignee is not null and not paused;
create index inbox_task_partner on inbox_task (site_id, created_at, id) where role = 'partner' and not paused;

create index on absence (stand_in_id, last_day) where stand_in_id is not null;
