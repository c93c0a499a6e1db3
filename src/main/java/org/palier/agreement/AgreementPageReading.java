package org.palier.agreement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is known of an agreement for its page. */
@Component
@Transactional(readOnly = true)
class AgreementPageReading {

	private final AgreementService service;

	private final AgreementReading reading;

	private final AgreementLife life;

	private final AgreementMilestones milestones;

	private final Coverage coverage;

	private final Payments payments;

	private final MissionService missions;

	private final Documents documents;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Words words;

	private final Written written;

	private final Clock clock;

	AgreementPageReading(AgreementService service, AgreementReading reading, AgreementLife life,
			AgreementMilestones milestones, Coverage coverage, Payments payments, MissionService missions,
			Documents documents, Directory directory, WorkingCalendar calendar, Texts texts, Words words,
			Written written, Clock clock) {
		this.service = service;
		this.reading = reading;
		this.life = life;
		this.milestones = milestones;
		this.coverage = coverage;
		this.payments = payments;
		this.missions = missions;
		this.documents = documents;
		this.directory = directory;
		this.calendar = calendar;
		this.texts = texts;
		this.words = words;
		this.written = written;
		this.clock = clock;
	}

	Page page(UUID id) {
		var agreement = service.get(id);
		var known = agreement.budget() != null;
		return new Page(id, agreement.mission(), reading.title(agreement), sentence(agreement),
				PartnerAgreements.kind(agreement.state()), reading.state(agreement), known, facts(agreement),
				payments.account(agreement)
					.filter((account) -> agreement.wasInForce() && agreement.state() != Agreement.State.AMENDED)
					.map(this::money)
					.orElse(null),
				payments.receipts(agreement).stream().map(this::line).toList(), covered(agreement), kin(agreement),
				coverage.choices(agreement)
					.stream()
					.filter((choice) -> !agreement.covers(UUID.fromString(choice.value())))
					.toList(),
				milestones.next(agreement)
					.map((next) -> texts.get("agreement.list.next", words.date(next.day()), next.title()))
					.orElse(null),
				documents.ofMission(agreement.mission()).stream().filter((each) -> id.equals(each.caseId())).toList(),
				agreement.isInForce(), missions.get(agreement.mission()).state() == Mission.State.OPEN,
				agreement.isInForce() && life.openAmendment(agreement).isEmpty(),
				agreement.isInForce() || (agreement.state() == Agreement.State.ENDED && !isEarly(agreement)));
	}

	private static boolean isEarly(Agreement agreement) {
		return Objects.requireNonNull(agreement.life().ending()).isEarly();
	}

	/** Where it is, in a sentence. */
	private String sentence(Agreement agreement) {
		var sponsor = (agreement.budget() != null) ? reading.sponsor(agreement) : "";
		var period = agreement.life();
		return switch (agreement.state()) {
			case IN_FORCE ->
				texts.get("agreement.page.IN_FORCE", sponsor, words.date(period.from()), words.date(period.to()));
			case ENDED -> {
				var ending = Objects.requireNonNull(period.ending());
				yield ending.isEarly()
						? texts.get("agreement.page.ENDED.early", sponsor, words.date(ending.day()),
								Objects.requireNonNull(ending.reason()))
						: texts.get("agreement.page.ENDED", sponsor, words.date(ending.day()));
			}
			case OUT -> agreement.voteAhead(calendar.day(agreement.site(), clock.instant()))
				.map((day) -> texts.get("agreement.page.vote", words.date(day), sponsor))
				.orElseGet(() -> texts.get("agreement.page.OUT", sponsor));
			default -> texts.get("agreement.page." + agreement.state(), sponsor, reading.state(agreement));
		};
	}

	private List<Section.Item> facts(Agreement agreement) {
		var all = new ArrayList<Section.Item>();
		var period = agreement.life();
		if (agreement.budget() != null) {
			add(all, "sponsor", reading.sponsor(agreement));
			add(all, "amount", written.euros(agreement.budget().amountAsked()));
		}
		if (period.from() != null) {
			add(all, "from", words.date(period.from()));
			add(all, "until", words.date(period.to()));
		}
		var vote = reading.vote(agreement.council());
		if (!vote.isEmpty()) {
			add(all, "vote", vote);
		}
		add(all, "site", directory.site(agreement.site()));
		return all;
	}

	private void add(List<Section.Item> all, String name, String value) {
		all.add(new Section.Item(texts.get("agreement.fact." + name), value));
	}

	private Money money(Account account) {
		return new Money(written.euros(account.amount()), written.euros(account.received()),
				written.euros(account.left()), account.left().signum() <= 0,
				(account.late().signum() > 0) ? written.euros(account.late()) : null,
				account.lines()
					.stream()
					.map((line) -> new Due(line.label(),
							(line.due() != null) ? words.date(line.due()) : texts.get("agreement.payment.undated"),
							written.euros(line.amount()), written.euros(line.received()), switch (line.state()) {
								case PAID -> "brand";
								case LATE -> "warm";
								case PARTLY -> "sun";
								case AHEAD -> "neutral";
							}, texts.get("agreement.payment." + line.state())))
					.toList());
	}

	private Came line(Receipt receipt) {
		return new Came(receipt.id(), written.euros(receipt.amount()), words.date(receipt.day()),
				Objects.requireNonNullElse(receipt.reference(), ""),
				texts.get("agreement.receipt.by", words.date(receipt.enteredAt()), directory.name(receipt.enteredBy())),
				receipt.counts() ? null : texts.get("agreement.receipt.was", words.date(receipt.correctedAt()),
						directory.name(receipt.correctedBy()), Objects.requireNonNull(receipt.correction())));
	}

	private List<Covered> covered(Agreement agreement) {
		return agreement.covers()
			.stream()
			.flatMap((each) -> missions.look(each.mission()).stream())
			.sorted(Comparator.comparing((mission) -> mission.openedAt()))
			.map((mission) -> new Covered(mission.id(), mission.title(), texts.get("mission.state." + mission.state()),
					!mission.id().equals(agreement.mission())))
			.toList();
	}

	/** What it changes or continues, and what changes or continues it. */
	private List<Kin> kin(Agreement agreement) {
		var all = new ArrayList<Kin>();
		life.contract(agreement)
			.stream()
			.filter((each) -> !each.id().equals(agreement.id()))
			.forEach((each) -> all.add(kin(each,
					(each.life().amendment() != null) ? texts.get("agreement.amendment.short", each.life().amendment())
							: texts.get("agreement.kin.first"))));
		if (agreement.life().renews() != null) {
			all.add(kin(service.get(agreement.life().renews()), texts.get("agreement.kin.before")));
		}
		life.successor(agreement).ifPresent((next) -> all.add(kin(next, texts.get("agreement.kin.after"))));
		return all;
	}

	private Kin kin(Agreement agreement, String what) {
		return new Kin(agreement.id(), what, reading.state(agreement), PartnerAgreements.kind(agreement.state()));
	}

	/**
	 * The page.
	 *
	 * @param sentence where it is
	 * @param known whether there is a budget
	 * @param money once it was in force
	 * @param choices missions that it may pay for, too
	 * @param next what comes next, in words
	 * @param open whether its mission still goes on
	 * @param mayAmend nothing changes it yet
	 * @param mayDate its dates may be put right
	 */
	record Page(UUID id, UUID mission, String title, String sentence, String kind, String state, boolean known,
			List<Section.Item> facts, @Nullable Money money, List<Came> receipts, List<Covered> missions, List<Kin> kin,
			List<Choice> choices, @Nullable String next, List<Document> documents, boolean inForce, boolean open,
			boolean mayAmend, boolean mayDate) {
	}

	/**
	 * Where the money stands, in words.
	 *
	 * @param complete whether nothing is left to come
	 */
	record Money(String amount, String received, String left, boolean complete, @Nullable String late,
			List<Due> lines) {
	}

	/** A part of it. */
	record Due(String label, String due, String amount, String received, String kind, String state) {
	}

	/**
	 * Money that came.
	 *
	 * @param correction why it does not count any more, if it does not
	 */
	record Came(UUID id, String amount, String day, String reference, String by, @Nullable String correction) {
	}

	/** A mission that it pays for; its own is not removed. */
	record Covered(UUID id, String title, String state, boolean removable) {
	}

	/** Another agreement of the same family. */
	record Kin(UUID id, String what, String state, String kind) {
	}

}
