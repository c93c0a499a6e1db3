package org.palier.organisation.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Person;
import org.palier.platform.mail.LinkAddresses;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.PalierSecret;
import org.palier.platform.web.BaseUrl;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links to choose a password. As with partners' links, the database holds no
 * token. Called in a system scope: who chooses a password is not logged in yet.
 */
@Component
@Transactional
public class PasswordLinks implements LinkAddresses {

	private static final Duration VALID = Duration.ofDays(7);

	/** For who has no site: such a mail carries the general signature. */
	private static final UUID NO_SITE = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final PalierSecret secret;

	private final BaseUrl baseUrl;

	private final Outbox outbox;

	private final Texts texts;

	private final Clock clock;

	PasswordLinks(JdbcClient jdbc, PalierSecret secret, BaseUrl baseUrl, Outbox outbox, Texts texts, Clock clock) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.baseUrl = baseUrl;
		this.outbox = outbox;
		this.texts = texts;
		this.clock = clock;
	}

	/** Mails a new link to a person; earlier ones close. */
	public void send(Person person) {
		jdbc.sql("update password_link set used_at = ? where person_id = ? and used_at is null")
			.params(Timestamp.from(clock.instant()), person.id())
			.update();
		var link = create(person.id());
		var site = person.sites().stream().findFirst().orElse(NO_SITE);
		outbox.put("password:" + link, person.email(),
				() -> new Mail(site, null, person.email(), texts.get("account.mail.subject"),
						List.of(texts.get("account.mail.hello", person.name()), texts.get("account.mail.text"),
								texts.get("account.mail.days", VALID.toDays())),
						Mail.Action.link(texts.get("account.mail.action"), link), null));
	}

	/** Closes all open links of a person. */
	public void revoke(UUID person) {
		jdbc.sql("update password_link set used_at = ? where person_id = ? and used_at is null")
			.params(Timestamp.from(clock.instant()), person)
			.update();
	}

	/** The link that makes the first administrator: the open one, or a new one. */
	String firstAdministrator() {
		var open = jdbc
			.sql("select id from password_link where person_id is null and used_at is null and expires_at > ?")
			.param(Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
			.query(UUID.class)
			.list();
		var link = open.isEmpty() ? create(null) : open.get(0);
		return baseUrl.get() + "/welcome/first/" + link + "?k=" + token(link);
	}

	private UUID create(@Nullable UUID person) {
		var id = UUID.randomUUID();
		var now = clock.instant();
		jdbc.sql("""
				insert into password_link (id, person_id, created_at, expires_at, delete_on)
				values (?, ?, ?, ?, ?::timestamptz + interval '30 days')""")
			.params(Arrays.asList(id, person, Timestamp.from(now), Timestamp.from(now.plus(VALID)),
					Timestamp.from(now)))
			.update();
		return id;
	}

	/** What an open link is for, if this token opens it. */
	@Transactional(readOnly = true)
	Optional<Opened> open(UUID id, String token) {
		if (!MessageDigest.isEqual(token(id).getBytes(StandardCharsets.US_ASCII),
				token.getBytes(StandardCharsets.US_ASCII))) {
			return Optional.empty();
		}
		return jdbc.sql("select person_id from password_link where id = ? and used_at is null and expires_at > ?")
			.params(id, Timestamp.from(clock.instant()))
			.query((row, index) -> new Opened(id, row.getObject("person_id", UUID.class)))
			.optional();
	}

	/**
	 * Uses a link up: of two who send at the same moment, the first is heard.
	 * @return false if it was used meanwhile
	 */
	boolean use(Opened link) {
		return jdbc.sql("update password_link set used_at = ? where id = ? and used_at is null")
			.params(Timestamp.from(clock.instant()), link.id())
			.update() == 1;
	}

	/** The address is the account's name: who has another gets another account. */
	@Override
	public void readdress(UUID link, String email) {
		throw new RuleBroken("mail.readdress.bound");
	}

	@Override
	@Transactional(readOnly = true)
	public boolean knows(UUID link) {
		return jdbc.sql("select count(*) from password_link where id = ?")
			.param(link)
			.query(Integer.class)
			.single() == 1;
	}

	@Override
	public String address(UUID link) {
		return baseUrl.get() + "/welcome/" + link + "?k=" + token(link);
	}

	private String token(UUID link) {
		return secret.sign("password", link.toString());
	}

	/**
	 * An open link.
	 *
	 * @param person whose password it sets; null makes the first administrator
	 */
	record Opened(UUID id, @Nullable UUID person) {
	}

}
