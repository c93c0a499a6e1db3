-- Codes by a second mail: which one is out for a link, and how often it was tried. What the code is stands nowhere.
create table link_code (
	link_id uuid primary key references mail_link on delete cascade,
	site_id uuid not null references site,
	generation int not null,
	id uuid not null,
	tries int not null,
	made int not null,
	expires_at timestamptz not null
);
call palier_isolate('link_code');

-- From which amount on an answer needs a code; empty: never.
alter table site add column code_above numeric(12, 2) default 23000;
