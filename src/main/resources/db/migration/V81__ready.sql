-- From when a step can be done: a call planned for a day does not wait before it.
alter table step_fact add column ready_at timestamptz;
select set_config('palier.sites', '*', true);
update step_fact set ready_at = case
	when step in ('user_callBack', 'user_holdTraining') then greatest(created_at, due_at) else created_at end;
alter table step_fact alter column ready_at set not null;
