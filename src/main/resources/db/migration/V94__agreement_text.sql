select set_config('palier.sites', '*', true);

-- The text is a list of articles, no longer eight of a fixed name.
update agreement set text = jsonb_build_object('model', null, 'clauses', (
	select coalesce(jsonb_agg(jsonb_build_object('key', part.key, 'title', part.title, 'text', text ->> part.key)
		order by part.place), '[]')
	from (values (1, 'object', 'Objet'), (2, 'context', 'Contexte et initiative'), (3, 'amount', 'Montant'),
		(4, 'payment', 'Versement'), (5, 'useOfFunds', 'Utilisation des fonds'), (6, 'duration', 'Durée'),
		(7, 'control', 'Contrôle et évaluation'), (8, 'dataProtection', 'Protection des données'))
		as part (place, key, title)
	where text ->> part.key is not null))
where jsonb_typeof(text) = 'object' and not text ? 'clauses';

alter table document add column format text not null default 'PDF' check (format in ('PDF', 'DOCX'));

-- Earlier texts whose words were the same: answers to them count.
alter table agreement add column same_texts jsonb not null default '[]';

-- Each text that went out, so that the next can be read beside it.
create table agreement_text (
	id uuid primary key,
	agreement_id uuid not null references agreement on delete cascade,
	site_id uuid not null references site,
	number int not null,
	clauses jsonb not null,
	document_id uuid references document on delete set null,
	sha256 char(64) not null,
	wording char(64),
	frozen_at timestamptz not null,
	unique (agreement_id, number)
);
create index on agreement_text (document_id) where document_id is not null;
call palier_isolate('agreement_text');

-- While an agreement is out, or in force, its text is the one that was frozen; otherwise somebody may be changing it.
insert into agreement_text (id, agreement_id, site_id, number, clauses, document_id, sha256, frozen_at)
select gen_random_uuid(), agreement.id, agreement.site_id, 1, agreement.text -> 'clauses', document.id, agreement.sha256,
	document.created_at
from agreement join document on document.id = agreement.document_id
where agreement.state in ('OUT', 'IN_FORCE') and agreement.text is not null and agreement.sha256 is not null;
