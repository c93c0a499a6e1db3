package org.palier.platform.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.mail.LinkAddresses;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.PalierSecret;
import org.palier.platform.web.BaseUrl;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * Links for people without account. The database holds no token: it is the HMAC-SHA-256
 * of the link's id and generation, made when the mail is written, so a dump of the
 * database opens nothing.
 */
@Component
@Transactional
public class Links implements LinkAddresses {

	/** A new address has at least so long. */
	private static final Duration READABLE = Duration.ofDays(14);

	private static final String SELECT = """
			select id, generation, site_id, mission_id, case_id, form_key, name, email, state, expires_at, decided_at,
				decision
			from mail_link\s""";

	private final JdbcClient jdbc;

	private final PalierSecret secret;

	private final BaseUrl baseUrl;

	private final Outbox outbox;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Links(JdbcClient jdbc, PalierSecret secret, BaseUrl baseUrl, Outbox outbox, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.baseUrl = baseUrl;
		this.outbox = outbox;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a link; its id goes into the mail's action and is the assignee of the step.
	 */
	public UUID create(Invitation invitation) {
		var id = UUID.randomUUID();
		var now = Timestamp.from(clock.instant());
		jdbc.sql("""
				insert into mail_link (id, generation, site_id, mission_id, case_id, form_key, name, email, state,
					created_at, expires_at, delete_on)
				values (?, 1, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?::timestamptz + interval '5 years')""")
			.params(Arrays.asList(id, invitation.site(), invitation.mission(), invitation.caseId(),
					invitation.formKey(), invitation.name(), invitation.email(), now,
					Timestamp.from(invitation.expires()), now))
			.update();
		return id;
	}

	@Transactional(readOnly = true)
	public Optional<PartnerLink> find(UUID id) {
		return jdbc.sql(SELECT + "where id = ?").param(id).query(Links::read).optional();
	}

	/** Whom several links are for. */
	@Transactional(readOnly = true)
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		jdbc.sql("select id, name from mail_link where id = any (?)").param(ids.toArray(UUID[]::new)).query((row) -> {
			names.put(row.getObject("id", UUID.class), row.getString("name"));
		});
		return names;
	}

	/** All links of a mission, newest first. */
	@Transactional(readOnly = true)
	public List<PartnerLink> ofMission(UUID mission) {
		return jdbc.sql(SELECT + "where mission_id = ? order by created_at desc")
			.param(mission)
			.query(Links::read)
			.list();
	}

	/** All links of a case, oldest first. */
	@Transactional(readOnly = true)
	public List<PartnerLink> ofCase(UUID caseId) {
		return jdbc.sql(SELECT + "where case_id = ? order by created_at").param(caseId).query(Links::read).list();
	}

	/**
	 * Decides once: of two who answer at the same moment, the first is heard.
	 * @param decision message key of what was decided
	 * @throws LinkClosed if it was decided, revoked or has expired meanwhile
	 */
	public void decide(PartnerLink link, String decision) {
		var now = clock.instant();
		int decided = jdbc.sql("""
				update mail_link set state = 'DECIDED', decided_at = ?, decision = ?
				where id = ? and generation = ? and state = 'OPEN' and expires_at > ?""")
			.params(Timestamp.from(now), decision, link.id(), link.generation(), Timestamp.from(now))
			.update();
		if (decided == 0) {
			throw new LinkClosed(link.id());
		}
	}

	/**
	 * Closes the open links of a case: it was cancelled, or another text replaces this
	 * one.
	 */
	public void revoke(UUID caseId) {
		ofCase(caseId).forEach((link) -> close(link.id()));
	}

	/**
	 * The same when nothing more will come.
	 * @param why message key of the sentence that its page says
	 */
	public void revoke(UUID caseId, String why) {
		jdbc.sql("update mail_link set state = 'REVOKED', decision = ? where case_id = ? and state = 'OPEN'")
			.params(why, caseId)
			.update();
	}

	/** Closes one link: its step was left without an answer. */
	public void close(UUID link) {
		int closed = jdbc.sql("update mail_link set state = 'REVOKED' where id = ? and state = 'OPEN'")
			.param(link)
			.update();
		if (closed > 0) {
			find(link).ifPresent((found) -> events.publishEvent(new LinkChanged(found, LinkChanged.Change.REVOKED)));
		}
	}

	/**
	 * Keeps an open link readable at least until then; one that had expired opens with a
	 * new token only.
	 */
	public void prolong(UUID link, Instant until) {
		var now = Timestamp.from(clock.instant());
		jdbc.sql("""
				update mail_link set generation = generation + case when expires_at <= ? then 1 else 0 end,
					expires_at = greatest(expires_at, ?)
				where id = ? and state = 'OPEN'""").params(now, Timestamp.from(until), link).update();
	}

	/**
	 * Renews a link and sends its mail again, to the same address only; the old token
	 * dies.
	 */
	public void renew(PartnerLink link, Instant expires) {
		int renewed = jdbc.sql("""
				update mail_link set generation = generation + 1, expires_at = ?
				where id = ? and generation = ? and state = 'OPEN'""")
			.params(Timestamp.from(expires), link.id(), link.generation())
			.update();
		if (renewed == 0) {
			throw new LinkClosed(link.id());
		}
		outbox.again(link.id(), "link:" + link.id() + ":" + (link.generation() + 1));
		events.publishEvent(new LinkChanged(link, LinkChanged.Change.REISSUED));
	}

	/** Tells that its address was opened. */
	void opened(PartnerLink link) {
		events.publishEvent(new LinkChanged(link, LinkChanged.Change.OPENED));
	}

	/** The same for a link that had been revoked, while its step still waits. */
	public void reissue(PartnerLink link, Instant expires) {
		int opened = jdbc.sql(
				"update mail_link set state = 'OPEN', decision = null where id = ? and generation = ? and state = 'REVOKED'")
			.params(link.id(), link.generation())
			.update();
		if (opened == 0 && link.state() != PartnerLink.State.OPEN) {
			throw new LinkClosed(link.id());
		}
		renew(link, expires);
	}

	/** The step goes on under the same link; whoever had the old token has nothing. */
	@Override
	public void readdress(UUID link, String email) {
		int moved = jdbc.sql("""
				update mail_link set email = ?, generation = generation + 1, expires_at = greatest(expires_at, ?)
				where id = ? and state = 'OPEN'""")
			.params(email, Timestamp.from(clock.instant().plus(READABLE)), link)
			.update();
		require(moved > 0, "mail.readdress.bound");
	}

	@Override
	@Transactional(readOnly = true)
	public boolean knows(UUID link) {
		return find(link).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public String address(UUID link) {
		int generation = jdbc.sql("select generation from mail_link where id = ?")
			.param(link)
			.query(Integer.class)
			.single();
		return baseUrl.get() + "/l/" + link + "?k=" + token(link, generation);
	}

	/**
	 * Whether this token opens this link in its present generation; takes the same time
	 * either way.
	 */
	boolean opens(PartnerLink link, String token) {
		return MessageDigest.isEqual(token(link.id(), link.generation()).getBytes(StandardCharsets.US_ASCII),
				token.getBytes(StandardCharsets.US_ASCII));
	}

	boolean isExpired(PartnerLink link) {
		return !link.expires().isAfter(clock.instant());
	}

	private String token(UUID link, int generation) {
		return secret.sign("link", link + "|" + generation);
	}

	private static PartnerLink read(java.sql.ResultSet row, int index) throws java.sql.SQLException {
		@Nullable Timestamp decided = row.getTimestamp("decided_at");
		return new PartnerLink(row.getObject("id", UUID.class), row.getInt("generation"),
				row.getObject("site_id", UUID.class), row.getObject("mission_id", UUID.class),
				row.getObject("case_id", UUID.class), row.getString("form_key"), row.getString("name"),
				row.getString("email"), PartnerLink.State.valueOf(row.getString("state")),
				row.getTimestamp("expires_at").toInstant(), (decided != null) ? decided.toInstant() : null,
				row.getString("decision"));
	}

}
