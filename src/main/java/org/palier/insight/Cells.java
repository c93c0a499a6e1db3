package org.palier.insight;

/**
 * The one statement that adds up facts, by site or for the whole network, version and
 * step: it makes the summaries, and reads what they do not hold yet.
 */
final class Cells {

	/** Stands for the whole network where a site is asked. */
	static final java.util.UUID NETWORK = new java.util.UUID(0, 0);

	/**
	 * Parameters: {@code whole} (a site that stands for all, or null), {@code from},
	 * {@code to}, {@code site}, {@code topic}, {@code nature} (each of the last three may
	 * be null).
	 */
	static final String SQL = """
			with passed as (
				select coalesce(:whole::uuid, site_id) as site_id, process, version, step, role, outcome, again, over_seconds,
					to_take_seconds, in_hand_seconds, partner_seconds, paused_seconds, elapsed_seconds, working_seconds
				from step_fact
				where finished_at >= :from and finished_at < :to and outcome in ('FINISHED', 'LEFT')
					and (:site::uuid is null or site_id = :site::uuid) and (:topic::text is null or topic = :topic)
					and (:nature::text is null or nature = :nature)),
			arrived as (
				select coalesce(:whole::uuid, site_id) as site_id, process, version, step, role, count(*) as arrived
				from step_fact
				where created_at >= :from and created_at < :to
					and (:site::uuid is null or site_id = :site::uuid) and (:topic::text is null or topic = :topic)
					and (:nature::text is null or nature = :nature)
				group by 1, 2, 3, 4, 5),
			sums as (
				select site_id, process, version, step, role, count(*) as passed, count(*) filter (where outcome = 'LEFT') as left_open,
					count(*) filter (where again) as again, count(*) filter (where over_seconds > 0) as over_target,
					sum(over_seconds)::bigint as over_seconds,
					sum(to_take_seconds)::bigint as to_take_seconds, sum(in_hand_seconds)::bigint as in_hand_seconds,
					sum(partner_seconds)::bigint as partner_seconds, sum(paused_seconds)::bigint as paused_seconds,
					sum(elapsed_seconds)::bigint as elapsed_seconds
				from passed group by 1, 2, 3, 4, 5),
			elapsed as (
				select site_id, process, version, step, role, array_agg(bucket order by bucket) as buckets, array_agg(n order by bucket) as counts
				from (select site_id, process, version, step, role, palier_bucket(elapsed_seconds) as bucket, count(*)::int as n
					from passed group by 1, 2, 3, 4, 5, 6) one group by 1, 2, 3, 4, 5),
			working as (
				select site_id, process, version, step, role, array_agg(bucket order by bucket) as buckets, array_agg(n order by bucket) as counts
				from (select site_id, process, version, step, role, palier_bucket(working_seconds - paused_seconds) as bucket, count(*)::int as n
					from passed group by 1, 2, 3, 4, 5, 6) one group by 1, 2, 3, 4, 5)
			select site_id, process, version, step, role, coalesce(arrived, 0) as arrived, coalesce(passed, 0) as passed,
				coalesce(left_open, 0) as left_open, coalesce(again, 0) as again, coalesce(over_target, 0) as over_target,
				coalesce(over_seconds, 0) as over_seconds,
				coalesce(to_take_seconds, 0) as to_take_seconds, coalesce(in_hand_seconds, 0) as in_hand_seconds,
				coalesce(partner_seconds, 0) as partner_seconds, coalesce(paused_seconds, 0) as paused_seconds,
				coalesce(elapsed_seconds, 0) as elapsed_seconds,
				coalesce(elapsed.buckets, '{}') as elapsed_at, coalesce(elapsed.counts, '{}') as elapsed_n,
				coalesce(working.buckets, '{}') as working_at, coalesce(working.counts, '{}') as working_n
			from sums full join arrived using (site_id, process, version, step, role)
				left join elapsed using (site_id, process, version, step, role)
				left join working using (site_id, process, version, step, role)""";

	private Cells() {
	}

}
