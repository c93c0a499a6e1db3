-- A step that rested while its time was split had been in somebody's hands before: that part was left out.
select set_config('palier.sites', '*', true);
update step_fact set in_hand_seconds = (
	select coalesce(sum(extract(epoch from least(since at time zone 'Europe/Paris', day + interval '18 hours')
		- greatest(claimed_at at time zone 'Europe/Paris', day + interval '9 hours'))), 0)::bigint
	from generate_series(date_trunc('day', claimed_at at time zone 'Europe/Paris'), since at time zone 'Europe/Paris', interval '1 day') day
	where extract(isodow from day) < 6 and day + interval '18 hours' > claimed_at at time zone 'Europe/Paris'
		and day + interval '9 hours' < since at time zone 'Europe/Paris')
where doing = 'PAUSED' and finished_at is null and role <> 'partner' and claimed_at < since and in_hand_seconds <= 0;
