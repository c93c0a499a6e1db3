select set_config('palier.sites', '*', true);

-- What follows the signature: the dates between which an agreement is in force, how it was amended, renewed and ended.
-- A contract is an agreement with its amendments; its payments are kept with the first.
alter table agreement drop constraint agreement_state_check;
alter table agreement add constraint agreement_state_check check (state in ('DRAFT', 'OUT', 'ANSWERED', 'IN_FORCE',
	'AMENDED', 'ENDED', 'GIVEN_UP', 'CANCELLED'));
alter table agreement
	add column contract_id uuid,
	add column amends uuid references agreement,
	add column amendment int,
	add column renews uuid references agreement,
	add column beside boolean not null default false,
	add column valid_from date,
	add column valid_to date,
	add column ending jsonb,
	add column schedules jsonb not null default '[]';
-- Until now every agreement was for twelve months after its signature, as its models say.
update agreement set contract_id = id,
	valid_from = (in_force_at at time zone 'Europe/Paris')::date,
	valid_to = ((in_force_at at time zone 'Europe/Paris')::date + interval '12 months' - interval '1 day')::date;
alter table agreement alter column contract_id set not null;
create index on agreement (contract_id);
create index on agreement (valid_to) where state = 'IN_FORCE';

-- Money that came; what was wrong is corrected beside it, never rewritten.
create table agreement_receipt (
	id uuid primary key,
	agreement_id uuid not null references agreement on delete cascade,
	site_id uuid not null references site,
	day date not null,
	amount numeric(12, 2) not null check (amount > 0),
	reference text,
	entered_at timestamptz not null,
	entered_by uuid,
	corrected_at timestamptz,
	corrected_by uuid,
	correction text
);
create index on agreement_receipt (agreement_id);
call palier_isolate('agreement_receipt');

-- The watch over the end of a contract.
create table renewal (
	id uuid primary key,
	agreement_id uuid not null unique references agreement on delete cascade,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	decisions jsonb not null default '[]',
	opened_at timestamptz not null,
	ended_at timestamptz,
	version bigint not null
);
call palier_isolate('renewal');
