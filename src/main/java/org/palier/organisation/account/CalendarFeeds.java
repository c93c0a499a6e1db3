package org.palier.organisation.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Accounts;
import org.palier.platform.calendar.Appointments;
import org.palier.platform.calendar.Appointments.Appointment;
import org.palier.platform.calendar.Milestones;
import org.palier.platform.calendar.Milestones.Milestone;
import org.palier.platform.security.PalierSecret;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.BaseUrl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The secret address under which somebody's calendar reads the days that count. Its token
 * is the HMAC-SHA-256 of the address's id and generation: a dump of the database opens
 * nothing, and another generation closes the address.
 */
@Component
class CalendarFeeds {

	private static final String PURPOSE = "calendar";

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final ObjectProvider<Milestones> sources;

	private final ObjectProvider<Appointments> expectations;

	private final PalierSecret secret;

	private final BaseUrl baseUrl;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CalendarFeeds(JdbcClient jdbc, Accounts accounts, ObjectProvider<Milestones> sources,
			ObjectProvider<Appointments> expectations, PalierSecret secret, BaseUrl baseUrl,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.sources = sources;
		this.expectations = expectations;
		this.secret = secret;
		this.baseUrl = baseUrl;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The address, if this person has one. */
	Optional<String> address(UUID person) {
		return inside(() -> jdbc.sql("select id, generation from calendar_feed where person_id = ?")
			.param(person)
			.query((row, index) -> {
				var id = row.getObject("id", UUID.class);
				return baseUrl.get() + "/calendar/" + id + ".ics?k=" + token(id, row.getInt("generation"));
			})
			.optional());
	}

	/** A new address; the one before opens nothing any more. */
	void renew(UUID person) {
		inside(() -> jdbc.sql("""
				insert into calendar_feed (id, person_id, generation, created_at) values (?, ?, 1, ?)
				on conflict (person_id) do update set generation = calendar_feed.generation + 1""")
			.params(UUID.randomUUID(), person, Timestamp.from(clock.instant()))
			.update());
	}

	void close(UUID person) {
		inside(() -> jdbc.sql("delete from calendar_feed where person_id = ?").param(person).update());
	}

	/**
	 * Whose calendar this is, if the token is right and they may still see something.
	 */
	Optional<User> open(UUID id, String token) {
		return inside(() -> jdbc.sql("select person_id, generation from calendar_feed where id = ?")
			.param(id)
			.query((row, index) -> new Found(row.getObject("person_id", UUID.class), row.getInt("generation")))
			.optional()).filter((found) -> matches(token(id, found.generation()), token))
			.flatMap((found) -> accounts.find(found.person()))
			.filter((user) -> user.isEnabled() && mayRead(user));
	}

	static boolean mayRead(User user) {
		return mayReadDays(user) || user.is(Role.VOISIN);
	}

	/** The days that count are those of agreements. */
	private static boolean mayReadDays(User user) {
		return Stream.of(Role.COORDINATOR, Role.DIRECTOR, Role.NETWORK).anyMatch(user::is);
	}

	/** All days that count for somebody, in order. */
	List<Milestone> milestones(User user) {
		return (mayReadDays(user) ? user.sites() : Set.<UUID>of()).stream()
			.flatMap((site) -> Scope.of(site, "calendar", () -> of(site)).stream())
			.sorted(Comparator.comparing(Milestone::day).thenComparing(Milestone::id))
			.toList();
	}

	/** Where somebody is expected, in order. */
	List<Appointment> appointments(User user) {
		return user.ownSites()
			.stream()
			.flatMap((site) -> Scope.of(site, "calendar", () -> of(site, user.id())).stream())
			.sorted(Comparator.comparing(Appointment::from).thenComparing(Appointment::id))
			.toList();
	}

	private List<Appointment> of(UUID site, UUID person) {
		return Objects.requireNonNull(transaction
			.execute((status) -> expectations.stream().flatMap((source) -> source.of(site, person).stream()).toList()));
	}

	private List<Milestone> of(UUID site) {
		return Objects.requireNonNull(transaction
			.execute((status) -> sources.stream().flatMap((source) -> source.of(site).stream()).toList()));
	}

	private String token(UUID id, int generation) {
		return secret.sign(PURPOSE, id + "|" + generation);
	}

	private static boolean matches(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	private <T extends @Nullable Object> T inside(Supplier<T> work) {
		return Scope.system(PURPOSE, () -> transaction.execute((status) -> work.get()));
	}

	private record Found(UUID person, int generation) {
	}

}
