-- what was decided when no sponsor paid, to be read again with the rest of the mission
alter table mission add column funding_decisions jsonb not null default '[]';
