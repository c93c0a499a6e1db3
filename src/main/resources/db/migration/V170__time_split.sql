-- What a step is doing since when: each stretch of working time belongs to one of four parts, which add up to the whole.
alter table step_fact
	add column doing text check (doing in ('TO_TAKE', 'IN_HAND', 'PARTNER', 'PAUSED')),
	add column since timestamptz,
	add column topic text,
	add column nature text,
	add column again boolean not null default false,
	add column over_seconds bigint not null default 0;
alter table step_fact drop constraint step_fact_outcome_check;
alter table step_fact add constraint step_fact_outcome_check check (outcome in ('OPEN', 'FINISHED', 'LEFT', 'CANCELLED'));
create index on step_fact (case_id, step);

select set_config('palier.sites', '*', true);

-- Working seconds of the mainland, without its holidays: only for the steps that are open while this runs.
create function palier_about_worked(begins timestamptz, ends timestamptz) returns bigint language sql stable as $$
	select coalesce(sum(extract(epoch from least(ends at time zone 'Europe/Paris', day + interval '18 hours')
		- greatest(begins at time zone 'Europe/Paris', day + interval '9 hours'))), 0)::bigint
	from generate_series(date_trunc('day', begins at time zone 'Europe/Paris'), ends at time zone 'Europe/Paris', interval '1 day') day
	where extract(isodow from day) < 6 and day + interval '18 hours' > begins at time zone 'Europe/Paris'
		and day + interval '9 hours' < ends at time zone 'Europe/Paris'
$$;
update step_fact set
	doing = case when paused_since is not null then 'PAUSED' when role = 'partner' then 'PARTNER'
		when claimed_at is not null then 'IN_HAND' else 'TO_TAKE' end,
	since = date_trunc('second', case when paused_since is not null then greatest(paused_since, ready_at)
		when role = 'partner' then created_at else greatest(ready_at, claimed_at) end);
update step_fact set
	to_take_seconds = case when role = 'partner' then 0 when claimed_at is not null then palier_about_worked(ready_at, claimed_at)
		when paused_since is not null then palier_about_worked(ready_at, paused_since) else - paused_seconds end,
	in_hand_seconds = case when role <> 'partner' and claimed_at is not null then - paused_seconds else 0 end,
	partner_seconds = case when role = 'partner' and paused_since is not null then palier_about_worked(created_at, paused_since)
		when role = 'partner' then - paused_seconds else 0 end
where finished_at is null;

update step_fact set topic = mission.theme from mission where mission.id = step_fact.mission_id;
update step_fact set nature = paid.nature
from (select covered.mission_id, max(partner.nature) as nature -- PRIVATE < PUBLIC < PUBLIC_BODY
	from agreement_mission covered join agreement on agreement.id = covered.agreement_id
		join contact on contact.id = (agreement.budget ->> 'approver')::uuid join partner on partner.id = contact.partner_id
	group by covered.mission_id) paid
where paid.mission_id = step_fact.mission_id and step_fact.process not in ('need', 'mission');
update step_fact set again = true where exists (select from step_fact earlier
	where earlier.case_id = step_fact.case_id and earlier.step = step_fact.step and earlier.finished_at < step_fact.created_at);
update step_fact set over_seconds = greatest(0, working_seconds - paused_seconds - palier_about_worked(ready_at, due_at))
where finished_at > due_at;
update step_fact set outcome = 'CANCELLED' from mission
where mission.id = step_fact.mission_id and mission.state = 'CANCELLED' and step_fact.outcome = 'LEFT' and step_fact.finished_at >= mission.ended_at - interval '1 minute';
drop function palier_about_worked;

update step_fact set to_take_seconds = coalesce(to_take_seconds, 0), in_hand_seconds = coalesce(in_hand_seconds, 0),
	partner_seconds = coalesce(partner_seconds, 0);
alter table step_fact
	alter column doing set not null,
	alter column since set not null,
	alter column to_take_seconds set default 0, alter column to_take_seconds set not null,
	alter column in_hand_seconds set default 0, alter column in_hand_seconds set not null,
	alter column partner_seconds set default 0, alter column partner_seconds set not null,
	drop column paused_since;
create index on step_fact (finished_at) where finished_at is not null;
create index on step_fact (created_at);

-- How long a step may take at a site, where the site has decided otherwise than the model.
create table step_target (
	site_id uuid not null references site,
	process text not null,
	step text not null,
	working_days int not null check (working_days between 1 and 250),
	set_at timestamptz not null,
	primary key (site_id, process, step)
);
call palier_isolate('step_target');
