package org.palier.field;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.field.Answer.State;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of things that were seen at the door; for the coordinator, for a year. */
@Component
@Transactional
class Photos {

	private static final int YEARS_KEPT = 1;

	private final JdbcClient jdbc;

	private final Visits visits;

	private final VisitReceipts receipts;

	private final Texts texts;

	private final Clock clock;

	Photos(JdbcClient jdbc, Visits visits, VisitReceipts receipts, Texts texts, Clock clock) {
		this.jdbc = jdbc;
		this.visits = visits;
		this.receipts = receipts;
		this.texts = texts;
		this.clock = clock;
	}

	/** Safe to send again: the same bytes are the same picture. */
	Answer take(UUID id, UUID visit, byte[] sent) {
		var sha256 = Reading.sha256(sent);
		var kept = NotFound
			.orElse(visits.findById(visit).filter((each) -> each.recordedBy().equals(FieldService.me())));
		var known = print(id);
		if (known.isEmpty()) {
			var fresh = Picture.anew(sent).orElse(null);
			if (fresh == null) {
				return new Answer(id, State.REFUSED, sha256, texts.get("door.photo.unreadable"));
			}
			var now = clock.instant();
			jdbc.sql("""
					insert into visit_photo (id, site_id, visit_id, print, content, received_at, delete_on)
					values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
				.params(id, kept.site(), visit, receipts.print(sha256), fresh, Timestamp.from(now),
						LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_KEPT))
				.update();
		}
		var same = print(id).filter(receipts.print(sha256)::equals).isPresent();
		return new Answer(id, same ? State.RECEIVED : State.CONFLICT, sha256, same ? null : texts.get("door.conflict"));
	}

	private Optional<String> print(UUID id) {
		return jdbc.sql("select print from visit_photo where id = ?").param(id).query(String.class).optional();
	}

	/** For the coordinator, and for whoever took it. */
	@Transactional(readOnly = true)
	byte[] of(User user, UUID id) {
		return NotFound.orElse(jdbc.sql("""
				select p.content from visit_photo p join visit v on v.id = p.visit_id
				where p.id = ? and (? or v.recorded_by = ?)""")
			.params(id, user.is(Role.COORDINATOR), user.id())
			.query(byte[].class)
			.optional());
	}

	/** The pictures of a visit. */
	@Transactional(readOnly = true)
	List<UUID> of(UUID visit) {
		return jdbc.sql("select id from visit_photo where visit_id = ? order by received_at")
			.param(visit)
			.query(UUID.class)
			.list();
	}

}
