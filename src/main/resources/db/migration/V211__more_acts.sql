-- More can be done about a step than to remind and to set a limit.
alter table insight_act drop constraint insight_act_kind_check;
alter table insight_act add constraint insight_act_kind_check
	check (kind in ('REMINDED', 'TARGET', 'HAND_OVER', 'STAND_IN', 'SHORTER'));
