-- Whose answer is awaited by which link, in what order the partner's people are asked, and the vote of their council.
alter table agreement
	add column asked jsonb not null default '[]',
	add column chain jsonb,
	add column council jsonb,
	add column remind_at timestamptz,
	add column quiet boolean not null default false;
create index on agreement (remind_at) where remind_at is not null;

-- Links that are out: who has one is reminded from now on.
select set_config('palier.sites', '*', true);
update agreement set remind_at = link.created_at + interval '7 days',
	asked = jsonb_build_array(jsonb_build_object('link', link.id, 'contact', contact.id, 'reminders', 0,
		'at', to_char(link.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'remindAt', to_char((link.created_at + interval '7 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
from mail_link link, contact
where agreement.state = 'OUT' and link.id = agreement.approval and link.state = 'OPEN' and contact.email = link.email
	and contact.id in ((budget ->> 'approver')::uuid, (budget ->> 'nextApprover')::uuid);

-- How a partner usually decides, to be chosen in one click.
create table chain_pattern (
	id uuid primary key,
	site_id uuid not null references site,
	partner_id uuid not null references partner on delete cascade,
	name text not null,
	people jsonb not null,
	unique (partner_id, name)
);
call palier_isolate('chain_pattern');

-- From when a step waits: not before the day it is planned for.
alter table inbox_task add column ready_at timestamptz;
update inbox_task set ready_at = coalesce((select fact.ready_at from step_fact fact where fact.task_id = inbox_task.id), created_at);
alter table inbox_task alter column ready_at set not null;
