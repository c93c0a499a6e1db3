package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an agreement is at its partner's, in words. */
@Component
@Transactional(readOnly = true)
class AnswersReading {

	private final Approvals approvals;

	private final AgreementReading reading;

	private final Deadlines deadlines;

	private final Partners partners;

	private final Links links;

	private final Outbox outbox;

	private final Texts texts;

	private final Words words;

	AnswersReading(Approvals approvals, AgreementReading reading, Deadlines deadlines, Partners partners, Links links,
			Outbox outbox, Texts texts, Words words) {
		this.approvals = approvals;
		this.reading = reading;
		this.deadlines = deadlines;
		this.partners = partners;
		this.links = links;
		this.outbox = outbox;
		this.texts = texts;
		this.words = words;
	}

	Page of(UUID id) {
		var agreement = approvals.get(id);
		var people = new ArrayList<Person>();
		agreement.chain().deciding().forEach((person) -> people.add(person(agreement, person)));
		links.ofCase(id)
			.stream()
			.filter((link) -> link.formKey().equals("agreement/read") && link.state() == PartnerLink.State.OPEN)
			.forEach((link) -> people.add(new Person(link.name(), texts.get("agreement.part.READS"), "neutral",
					texts.get("agreement.answers.reads"), null, link.id(), true, false, null, null)));
		return new Page(id, agreement.mission(), agreement.site(), reading.title(agreement), sentence(agreement),
				people, remarks(agreement), agreement.council(), agreement.state() == Agreement.State.OUT,
				agreement.isQuiet(), mayChange(agreement), agreement.sha256() != null);
	}

	/** Whoever is asked can be changed until the agreement is approved. */
	private static boolean mayChange(Agreement agreement) {
		return agreement.budget() != null && !agreement.isOver() && !agreement.isInForce();
	}

	private String sentence(Agreement agreement) {
		var names = agreement.asked()
			.stream()
			.filter((asked) -> !asked.isDisowned())
			.map((asked) -> partners.contact(asked.contact()).map(Contact::name).orElse(""))
			.toList();
		var who = String.join(", ", names);
		var vote = deadlines.voteAhead(agreement);
		if (agreement.state() == Agreement.State.OUT && vote.isPresent()) {
			return texts.get("agreement.answers.vote", words.date(vote.get()), who);
		}
		return names.isEmpty() ? texts.get("agreement.answers.state." + agreement.state())
				: texts.get("agreement.answers.waiting", who, words.days(agreement.asked().get(0).at()));
	}

	private Person person(Agreement agreement, Chain.Person person) {
		var name = partners.label(person.contact());
		var part = texts.get("agreement.part." + person.part());
		var asked = agreement.asked().stream().filter((each) -> each.contact().equals(person.contact())).findFirst();
		if (asked.isPresent()) {
			return asked(agreement, asked.get(), name, part);
		}
		return agreement.answers()
			.stream()
			.filter((answer) -> answer.contact().equals(person.contact()) && agreement.isStill(answer.sha256()))
			.reduce((first, last) -> last)
			.map((answer) -> new Person(name, part, (answer.choice() == Approve.Choice.APPROVE) ? "brand" : "warm",
					texts.get("agreement.answers.answered." + answer.choice(), words.date(answer.at())), null, null,
					false, false, null, null))
			.orElseGet(() -> new Person(name, part, "neutral", texts.get("agreement.answers.later"), null, null, false,
					false, null, null));
	}

	private Person asked(Agreement agreement, Asked asked, String name, String part) {
		var link = links.find(asked.link()).orElseThrow();
		if (asked.isDisowned()) {
			return new Person(name, part, "warm", texts.get("agreement.answers.notMine"), null, asked.link(), false,
					true, null, null);
		}
		var open = link.state() == PartnerLink.State.OPEN;
		var last = outbox.last(asked.link());
		var failed = last.filter(Outbox.Letter::isLost).isPresent();
		var state = failed ? texts.get("agreement.answers.bounced", link.email()) : open
				? texts.get("agreement.answers.asked", words.date(asked.at())) : texts.get("agreement.answers.revoked");
		return new Person(name, part, (failed || !open) ? "warm" : "sky", state, reminder(agreement, asked, failed),
				asked.link(), open, true, last.map(Outbox.Letter::id).filter((id) -> failed).orElse(null),
				last.filter((letter) -> letter.state().equals("SENT")).map(Outbox.Letter::id).orElse(null));
	}

	private @Nullable String reminder(Agreement agreement, Asked asked, boolean failed) {
		if (failed) {
			return null;
		}
		if (agreement.isQuiet()) {
			return texts.get("agreement.answers.quiet");
		}
		return (asked.remindAt() != null) ? texts.get("agreement.answers.next", words.date(asked.remindAt()))
				: texts.get("agreement.answers.noMore");
	}

	private static List<Remark> remarks(Agreement agreement) {
		return agreement.answers()
			.stream()
			.flatMap((answer) -> answer.remarks()
				.stream()
				.map((note) -> new Remark(answer.name(), note.clause(), note.text())))
			.toList();
	}

	/**
	 * The page.
	 *
	 * @param sentence where the agreement is
	 * @param out whether answers are awaited
	 * @param quiet whether reminders are held back
	 * @param proof whether there is something to prove
	 */
	record Page(UUID id, UUID mission, UUID site, String title, String sentence, List<Person> people,
			List<Remark> remarks, @Nullable Council council, boolean out, boolean quiet, boolean mayChange,
			boolean proof) {
	}

	/**
	 * Somebody at the partner's.
	 *
	 * @param reminder when we write again, in words
	 * @param link that is or was out
	 * @param open whether it opens
	 * @param asked whether an answer is awaited
	 * @param lost the mail that did not arrive, if one did not
	 * @param sent the mail that might still come back
	 */
	record Person(String name, String part, String kind, String state, @Nullable String reminder, @Nullable UUID link,
			boolean open, boolean asked, @Nullable UUID lost, @Nullable UUID sent) {
	}

	/** What somebody said about a clause. */
	record Remark(String name, String clause, String text) {
	}

}
