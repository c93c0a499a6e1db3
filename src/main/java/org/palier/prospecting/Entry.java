package org.palier.prospecting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about a prospect: one of a note, a step that was taken, a
 * relaunch, a loss, or what was won.
 */
@Entity
@Table(name = "prospect_entry")
class Entry {

	@Id
	private UUID id;

	@Column(name = "prospect_id")
	private UUID prospect;

	@Column(name = "site_id")
	private UUID site;

	private String author;

	private Instant writtenAt;

	private LocalDate day;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteNote note;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable TakeStep taken;

	@JdbcTypeCode(SqlTypes.JSON)
	private WakeProspects.@Nullable Line woken;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Lose lost;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Engage engaged;

	private LocalDate deleteOn;

	protected Entry() {
	}

	/** One of the records of this class. */
	Entry(Prospect prospect, Record said, String author, LocalDate today, Instant now) {
		this.id = UUID.randomUUID();
		this.prospect = prospect.id();
		this.site = prospect.site();
		this.author = author;
		this.writtenAt = now;
		this.day = today;
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(Prospect.YEARS);
		if (said instanceof WriteNote words) {
			this.note = words;
			this.day = words.metOn();
		}
		else if (said instanceof TakeStep step) {
			this.taken = step;
			this.day = step.metOn();
		}
		else if (said instanceof WakeProspects.Line line) {
			this.woken = line;
		}
		else if (said instanceof Lose reason) {
			this.lost = reason;
		}
		else if (said instanceof Engage what) {
			this.engaged = what;
		}
		else {
			throw new IllegalArgumentException("Nothing to write down: " + said);
		}
	}

	UUID id() {
		return id;
	}

	UUID prospect() {
		return prospect;
	}

	UUID site() {
		return site;
	}

	String author() {
		return author;
	}

	Instant writtenAt() {
		return writtenAt;
	}

	/** When it was said. */
	LocalDate day() {
		return day;
	}

	@Nullable WriteNote note() {
		return note;
	}

	@Nullable TakeStep taken() {
		return taken;
	}

	WakeProspects.@Nullable Line woken() {
		return woken;
	}

	@Nullable Lose lost() {
		return lost;
	}

	@Nullable Engage engaged() {
		return engaged;
	}

	LocalDate deleteOn() {
		return deleteOn;
	}

}
