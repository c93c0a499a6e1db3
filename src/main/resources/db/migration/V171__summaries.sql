-- What went through each step in a month or a year, of one site or (site 0) of the whole network. Percentiles are read
-- from counts of steps by duration: bucket b holds what took from 1.01^(b-1) to 1.01^b seconds, bucket 0 less than one.
create table step_summary (
	site_id uuid not null,
	unit text not null check (unit in ('MONTH', 'YEAR')),
	starts date not null,
	process text not null,
	version int not null,
	step text not null,
	role text not null,
	arrived bigint not null,
	passed bigint not null,
	left_open bigint not null,
	again bigint not null,
	over_target bigint not null,
	over_seconds bigint not null,
	to_take_seconds bigint not null,
	in_hand_seconds bigint not null,
	partner_seconds bigint not null,
	paused_seconds bigint not null,
	elapsed_seconds bigint not null,
	elapsed_at int[] not null,
	elapsed_n int[] not null,
	working_at int[] not null,
	working_n int[] not null,
	primary key (site_id, unit, starts, process, version, step, role)
);
call palier_isolate('step_summary');

-- Up to when facts are in the summaries, and of which sites; what finished later is read from the facts.
create table summary_mark (
	until timestamptz not null,
	sites uuid[] not null
);
alter table summary_mark enable row level security;
alter table summary_mark force row level security;
create policy anybody on summary_mark using ((select palier_everywhere()) or cardinality((select palier_sites())::uuid[]) > 0);

-- The network's sums are for those who see all of its sites.
create policy network on step_summary for select using (site_id = '00000000-0000-0000-0000-000000000000'
	and (select sites <@ (select palier_sites())::uuid[] from summary_mark));

create function palier_bucket(seconds bigint) returns int language sql immutable parallel safe as $$
	select case when seconds < 1 then 0 else 1 + floor(ln(seconds::float8) / 0.009950330853168083 + 1e-9)::int end
$$;
