package org.palier.platform.link;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.palier.platform.security.PalierSecret;
import org.palier.platform.security.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries tokens at random: after thirty wrong ones in an hour an address
 * waits two minutes for each more, and when all addresses together have tried a thousand,
 * so does everybody who has tried one. Whoever opens their own link never notices.
 *
 * <p>
 * What is counted lies in a table of Bucket4j's, under a keyed hash of the address, in
 * connections of its own and by the clock of the machine: dates of the business are moved
 * in demonstrations, patience is not.
 */
@Component
public class Guesses {

	private static final BucketConfiguration OF_ADDRESS = limit(30, Duration.ofHours(1));

	private static final BucketConfiguration OF_ALL = limit(1_000, Duration.ofHours(1));

	private static final BucketConfiguration QUESTIONS = limit(60, Duration.ofMinutes(10));

	private static final String ALL = "all";

	/** Refusing must be cheap: for so long nobody looks again. */
	private static final Duration REFUSED = Duration.ofSeconds(10);

	private static final int MOST_REMEMBERED = 10_000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	private final JdbcClient jdbc;

	private final PalierSecret secret;

	private final ApplicationEventPublisher events;

	private final Map<String, Long> refusedUntil = new ConcurrentHashMap<>();

	Guesses(DataSource database, JdbcClient jdbc, PalierSecret secret, ApplicationEventPublisher events) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("guess")
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(10)))
			.build();
		this.jdbc = jdbc;
		this.secret = secret;
		this.events = events;
	}

	private static BucketConfiguration limit(long most, Duration within) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, within).build())
			.build();
	}

	/** Who has never been wrong costs one look into an index. */
	public boolean mustWait(String address) {
		Long refused = refusedUntil.get(address);
		if (refused != null && refused - System.nanoTime() > 0) {
			return true;
		}
		var wait = isTired(address);
		if (wait) {
			if (refusedUntil.size() >= MOST_REMEMBERED) {
				refusedUntil.clear();
			}
			refusedUntil.put(address, System.nanoTime() + REFUSED.toNanos());
		}
		return wait;
	}

	private boolean isTired(String address) {
		var known = jdbc.sql("select exists (select from guess where id = ?)")
			.param(key(address))
			.query(Boolean.class)
			.single();
		return known && (of(key(address), OF_ADDRESS).getAvailableTokens() <= 0
				|| of(ALL, OF_ALL).getAvailableTokens() <= 0);
	}

	/** This one was wrong. */
	public void wrong(String address) {
		var left = Math.min(of(key(address), OF_ADDRESS).tryConsumeAndReturnRemaining(1).getRemainingTokens(),
				of(ALL, OF_ALL).tryConsumeAndReturnRemaining(1).getRemainingTokens());
		if (left <= 0) {
			Scope.system("links", () -> events.publishEvent(new GuessesNoticed()));
		}
	}

	/** Whether one more question of the same kind from this address is answered now. */
	public boolean allows(String question, String address) {
		return of(key(question + " " + address), QUESTIONS).tryConsume(1);
	}

	/** What has filled up again is forgotten, address and all. */
	@Scheduled(fixedDelayString = "${palier.privacy.every:1d}")
	void forget() {
		while (buckets.removeExpired(1_000) > 0) {
			// a thousand at a time
		}
	}

	private BucketProxy of(String key, BucketConfiguration limit) {
		return buckets.builder().build(key, () -> limit);
	}

	private String key(String address) {
		return secret.sign("guess", address);
	}

}
