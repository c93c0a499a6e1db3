package org.palier.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody wrote down about a partner, with their name and the day. */
@Entity
@Table(name = "partner_note")
class Note {

	@Id
	private UUID id;

	@Column(name = "partner_id")
	private UUID partner;

	@Column(name = "site_id")
	private UUID site;

	private String author;

	private String words;

	private Instant writtenAt;

	private LocalDate deleteOn;

	protected Note() {
	}

	Note(Partner partner, String author, String words, Instant now) {
		this.id = UUID.randomUUID();
		this.partner = partner.id();
		this.site = partner.site();
		this.author = author;
		this.words = words;
		this.writtenAt = now;
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(Contact.YEARS);
	}

	/** Follows its organisation into another. */
	void moveTo(Partner survivor) {
		this.partner = survivor.id();
	}

	public UUID id() {
		return id;
	}

	UUID partner() {
		return partner;
	}

	UUID site() {
		return site;
	}

	public String author() {
		return author;
	}

	public String words() {
		return words;
	}

	public Instant writtenAt() {
		return writtenAt;
	}

	LocalDate deleteOn() {
		return deleteOn;
	}

}
