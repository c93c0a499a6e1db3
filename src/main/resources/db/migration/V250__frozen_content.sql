-- A questionnaire that was taken ready-made or from a file; null while the simple list is the questionnaire.
alter table content add drawn text;

-- What went to the doors, version by version: it never changes again.
create table frozen_content (
	id uuid primary key,
	content_id uuid not null references content on delete cascade,
	mission_id uuid not null,
	site_id uuid not null references site,
	edition int not null,
	schema text not null,
	frozen_at timestamptz not null,
	unique (content_id, edition)
);
create index on frozen_content (mission_id);
call palier_isolate('frozen_content');
