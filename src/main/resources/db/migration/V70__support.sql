-- A resident followed by one Voisin. All that tells about the resident is in one encrypted column.
create table support_case (
	id uuid primary key,
	site_id uuid not null references site,
	mission_id uuid not null references mission,
	number int not null,
	referent uuid not null references person,
	confidential text not null,
	approval uuid,
	answer_by timestamptz,
	outcome text,
	outcome_month date,
	amount numeric(12, 2),
	step_task text,
	step_name text,
	step_href text,
	step_due timestamptz,
	opened_at timestamptz not null,
	ended_at timestamptz,
	last_contact date not null,
	delete_on date not null,
	version bigint not null
);
create index on support_case (mission_id) where ended_at is null;
create index on support_case (mission_id, number);
create index on support_case (referent, opened_at desc);
create index on support_case (site_id, opened_at desc);
create index on support_case (delete_on);
call palier_isolate('support_case');

create table followup (
	id uuid primary key,
	mission_id uuid not null unique references mission,
	site_id uuid not null references site,
	left_open jsonb,
	opened_at timestamptz not null,
	ended_at timestamptz,
	version bigint not null
);
call palier_isolate('followup');
