-- Why a mail did not arrive, in a word that the page puts into a sentence; and what became
-- of one whose address was corrected.
alter table outbox add column trouble text;
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check check (state in ('WAITING', 'SENT', 'FAILED', 'CORRECTED'));
create index on outbox (site_id, created_at desc) where state = 'FAILED';
