-- What was expected of a running campaign, each morning.
create table campaign_forecast (
	mission_id uuid not null references mission,
	made_on date not null,
	site_id uuid not null references site,
	earliest date not null,
	likely date not null,
	latest date not null,
	doors_left int not null,
	primary key (mission_id, made_on)
);
create index on campaign_forecast (site_id);
call palier_isolate('campaign_forecast');

-- Entries that one asks their Voisin about, kindly; seen by the two of them.
create table doubt (
	id uuid primary key,
	mission_id uuid not null references mission,
	site_id uuid not null references site,
	person_id uuid not null references person on delete cascade,
	kind text not null check (kind in ('FAST', 'NIGHT')),
	day date not null,
	visits int not null,
	asked_at timestamptz not null,
	answer text,
	answered_at timestamptz,
	delete_on date not null,
	unique (mission_id, person_id, kind, day)
);
create index on doubt (person_id);
create index on doubt (delete_on);
call palier_isolate('doubt');
