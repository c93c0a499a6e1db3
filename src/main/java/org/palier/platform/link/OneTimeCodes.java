package org.palier.platform.link;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.palier.platform.mail.MailCodes;
import org.palier.platform.security.PalierSecret;
import org.palier.platform.web.RuleBroken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of six digits, by a second mail to the address of a link, for what is worth being
 * asked twice. Not even a hash is stored: as the token of a link, a code is made of the
 * secret and the id of its row when it is mailed, and once more when it is compared. Ten
 * codes of five tries guess a link with a chance of 1 in 20 000; then only a new link
 * helps.
 */
@Component
@Transactional
public class OneTimeCodes implements MailCodes {

	/** How long a code can be typed. */
	public static final Duration VALID = Duration.ofMinutes(15);

	private static final int TRIES = 5;

	private static final int CODES = 10;

	private static final BigInteger SIX_DIGITS = BigInteger.valueOf(1_000_000);

	private final JdbcClient jdbc;

	private final PalierSecret secret;

	private final Clock clock;

	OneTimeCodes(JdbcClient jdbc, PalierSecret secret, Clock clock) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.clock = clock;
	}

	/**
	 * A new code; an earlier one is void.
	 * @return what its mail carries: {@link org.palier.platform.mail.Mail#code()}
	 */
	public UUID make(PartnerLink link) {
		var id = UUID.randomUUID();
		int made = jdbc.sql("""
				insert into link_code (link_id, site_id, generation, id, tries, made, expires_at)
				values (?, ?, ?, ?, 0, 1, ?)
				on conflict (link_id) do update set id = excluded.id, tries = 0, expires_at = excluded.expires_at,
					made = case when link_code.generation = excluded.generation then link_code.made else 0 end + 1,
					generation = excluded.generation
				returning made""")
			.params(link.id(), link.site(), link.generation(), id, Timestamp.from(clock.instant().plus(VALID)))
			.query(Integer.class)
			.single();
		RuleBroken.require(made <= CODES, "link.code.tooMany");
		return id;
	}

	/** Whether a code was mailed that can still be typed. */
	@Transactional(readOnly = true)
	public boolean isOut(PartnerLink link) {
		return jdbc.sql("""
				select exists (select from link_code
					where link_id = ? and generation = ? and tries < ? and expires_at > ?)""")
			.params(link.id(), link.generation(), TRIES, Timestamp.from(clock.instant()))
			.query(Boolean.class)
			.single();
	}

	/** A try counts before it is looked at, so that many at once are no way around. */
	public boolean isRight(PartnerLink link, String typed) {
		var tried = jdbc.sql("""
				update link_code set tries = tries + 1
				where link_id = ? and generation = ? and tries < ? and expires_at > ? returning id""")
			.params(link.id(), link.generation(), TRIES, Timestamp.from(clock.instant()))
			.query(UUID.class)
			.optional();
		var digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
		return tried
			.filter((id) -> MessageDigest.isEqual(code(id).replace(" ", "").getBytes(StandardCharsets.UTF_8), digits))
			.isPresent();
	}

	/** {@code 042 917}: two groups are easier to carry over. */
	@Override
	public String code(UUID id) {
		var number = new BigInteger(1, secret.sign("code", id.toString()).getBytes(StandardCharsets.UTF_8))
			.mod(SIX_DIGITS)
			.intValue();
		var digits = "%06d".formatted(number);
		return digits.substring(0, 3) + " " + digits.substring(3);
	}

}
