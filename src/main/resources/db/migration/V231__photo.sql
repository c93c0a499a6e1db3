-- A picture of a thing, taken with the agreement of whoever lives there; drawn anew from what was sent.
create table visit_photo (
	id uuid primary key,
	site_id uuid not null references site,
	visit_id uuid not null references visit on delete cascade,
	print text not null,
	content bytea not null,
	received_at timestamptz not null,
	delete_on date not null
);
create index on visit_photo (site_id);
create index on visit_photo (visit_id);
create index on visit_photo (delete_on);
call palier_isolate('visit_photo');
