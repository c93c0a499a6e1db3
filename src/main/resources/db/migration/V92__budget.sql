-- What an hour of work costs at a site, and from which day.
create table hourly_cost (
	id uuid primary key,
	site_id uuid not null references site,
	role text not null check (role in ('VOISIN', 'COORDINATOR')),
	from_day date not null,
	amount numeric(6, 2) not null check (amount > 0),
	unique (site_id, role, from_day)
);
call palier_isolate('hourly_cost');

-- What the contract of a Voisin says, in hours a month.
alter table person add column monthly_hours int check (monthly_hours between 1 and 151);

-- Every budget that was saved, and what the decision table answered to the last one.
alter table agreement add column budgets jsonb not null default '[]', add column route jsonb;
select set_config('palier.sites', '*', true);
update agreement set budgets = jsonb_build_array(jsonb_build_object('number', 1,
		'at', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', null, 'budget', budget))
	where jsonb_typeof(budget) = 'object';
