package org.palier.organisation.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down who guesses passwords, by account and by address: from the third wrong one
 * on (an address: the tenth), each doubles the wait, up to five minutes. Nobody is locked
 * out: an address that this account has come from before does not wait for others'
 * guesses. An attempt is counted before the password is looked at, so that many at once
 * are no way around.
 */
@Component
class Patience {

	private static final int FREE_FOR_ACCOUNT = 3;

	private static final int FREE_FOR_ADDRESS = 10;

	private static final long LONGEST = Duration.ofMinutes(5).toSeconds();

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Patience(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** How long to wait before this attempt; zero counts it and lets it through. */
	Duration attempt(String account, String address) {
		return inSystem(() -> {
			var wait = isKnown(account, address) ? count(known(account, address), FREE_FOR_ACCOUNT)
					: count("account:" + plain(account), FREE_FOR_ACCOUNT);
			return wait.isZero() ? count("address:" + address, FREE_FOR_ADDRESS) : wait;
		});
	}

	/** The password was right: what was counted is forgiven, and the address is known. */
	void success(String account, String address) {
		inSystem(() -> {
			jdbc.sql("delete from login_attempt where subject = any (?)")
				.param(new String[] { "account:" + plain(account), "address:" + address })
				.update();
			var now = Timestamp.from(clock.instant());
			jdbc.sql("""
					insert into login_attempt (subject, failures, wait_until, last_at, delete_on)
					values (?, 0, ?, ?, ?::timestamptz + interval '90 days')
					on conflict (subject) do update set failures = 0, wait_until = excluded.wait_until,
						last_at = excluded.last_at, delete_on = excluded.delete_on""")
				.params(known(account, address), now, now, now)
				.update();
			return Duration.ZERO;
		});
	}

	private Duration count(String subject, int free) {
		var now = clock.instant();
		var at = Timestamp.from(now);
		jdbc.sql("""
				insert into login_attempt (subject, failures, wait_until, last_at, delete_on)
				values (?, 0, ?, ?, ?::timestamptz + interval '30 days')
				on conflict (subject) do nothing""").params(subject, at, at, at).update();
		var before = jdbc.sql("select failures, wait_until, last_at from login_attempt where subject = ? for update")
			.param(subject)
			.query((row, index) -> new Before(row.getInt("failures"),
					Duration.between(now, row.getTimestamp("wait_until").toInstant()),
					Duration.between(row.getTimestamp("last_at").toInstant(), now)))
			.single();
		if (before.left().compareTo(Duration.ZERO) > 0) {
			return before.left();
		}
		int failures = (before.quiet().compareTo(Duration.ofHours(1)) > 0) ? 1 : before.failures() + 1;
		var wait = (failures < free) ? 0 : Math.min(LONGEST, 1L << Math.min(failures - free, 30));
		jdbc.sql("update login_attempt set failures = ?, wait_until = ?, last_at = ? where subject = ?")
			.params(failures, Timestamp.from(now.plusSeconds(wait)), at, subject)
			.update();
		return Duration.ZERO;
	}

	private boolean isKnown(String account, String address) {
		return jdbc.sql("select count(*) from login_attempt where subject = ?")
			.param(known(account, address))
			.query(Integer.class)
			.single() == 1;
	}

	private Duration inSystem(java.util.function.Supplier<Duration> work) {
		return Scope.system("login", () -> {
			var wait = transaction.execute((status) -> work.get());
			return (wait != null) ? wait : Duration.ZERO;
		});
	}

	private static String known(String account, String address) {
		return "known:" + plain(account) + "|" + address;
	}

	private static String plain(String account) {
		var plain = account.strip().toLowerCase(Locale.ROOT);
		return (plain.length() > 100) ? plain.substring(0, 100) : plain;
	}

	private record Before(int failures, Duration left, Duration quiet) {
	}

}
