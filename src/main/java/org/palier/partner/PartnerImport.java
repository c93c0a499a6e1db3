package org.palier.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.partner.ImportLine.Verdict;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a file in. The preview does what the import does, in a transaction that is
 * thrown away: it cannot promise anything else. A partner is known by its name within its
 * site, also by the name of one that was merged into it; a person by their address there.
 * An empty cell changes nothing.
 */
@Component
class PartnerImport {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Directory directory;

	private final ImportForms forms;

	private final PartnerRows rows;

	private final Partners service;

	private final PartnerUse use;

	private final TransactionTemplate transaction;

	PartnerImport(PartnerRepository partners, Contacts contacts, Directory directory, ImportForms forms,
			PartnerRows rows, Partners service, PartnerUse use, TransactionTemplate transaction) {
		this.partners = partners;
		this.contacts = contacts;
		this.directory = directory;
		this.forms = forms;
		this.rows = rows;
		this.service = service;
		this.use = use;
		this.transaction = transaction;
	}

	/** What the file would do; nothing is written. */
	ImportPlan preview(List<SheetRow> file, User reader) throws SheetUnreadable {
		var headings = forms.headings(file);
		return transaction.execute((status) -> {
			status.setRollbackOnly();
			return new Run(headings, reader).over(file);
		});
	}

	/**
	 * Writes what was previewed.
	 * @return what it did; empty if it would no longer do what the seal says, and did
	 * nothing
	 */
	Optional<ImportPlan> apply(List<SheetRow> file, User reader, String seal) throws SheetUnreadable {
		var headings = forms.headings(file);
		return transaction.execute((status) -> {
			var plan = new Run(headings, reader).over(file);
			if (plan.writes() && !plan.seal().equals(seal)) {
				status.setRollbackOnly();
				return Optional.<ImportPlan>empty();
			}
			return Optional.of(plan);
		});
	}

	/** One walk through a file, with what is known by then. */
	private final class Run {

		private final Map<Column, Integer> headings;

		private final Map<String, UUID> sites = new HashMap<>();

		private final Map<String, Partner> known = new HashMap<>();

		private final Map<UUID, List<Contact>> people = new HashMap<>();

		/** Where in the file something was said of a partner or a person. */
		private final Map<Object, Integer> said = new HashMap<>();

		private Run(Map<Column, Integer> headings, User reader) {
			this.headings = headings;
			for (Choice site : directory.siteChoices()) {
				if (reader.sites().contains(UUID.fromString(site.value()))) {
					sites.put(Names.plain(site.label()), UUID.fromString(site.value()));
				}
			}
			var all = new HashMap<UUID, Partner>();
			partners.findBySiteInOrderByName(sites.values()).forEach((partner) -> all.put(partner.id(), partner));
			all.values().stream().filter((partner) -> partner.mergedInto() != null).forEach((trace) -> {
				var survivor = all.get(trace.mergedInto());
				if (survivor != null) {
					known.put(key(trace.site(), trace.name()), survivor);
				}
			});
			all.values()
				.stream()
				.filter((partner) -> partner.mergedInto() == null)
				.forEach((partner) -> known.put(key(partner.site(), partner.name()), partner));
			contacts.findByPartnerInAndMergedIntoIsNullOrderByName(all.keySet())
				.forEach((contact) -> people(contact.partner()).add(contact));
		}

		private ImportPlan over(List<SheetRow> file) {
			return new ImportPlan(file.get(0).cells(),
					file.subList(1, file.size()).stream().map((row) -> line(row)).toList());
		}

		private ImportLine line(SheetRow row) {
			var cells = new Cells(headings, row.cells());
			var subject = cells.of(Column.NAME)
					+ cells.find(Column.PERSON).or(() -> cells.find(Column.EMAIL)).map((who) -> " · " + who).orElse("");
			var outcome = outcome(row.number(), cells);
			return new ImportLine(row.number(), outcome.verdict, subject, outcome.why, row.cells());
		}

		private Outcome outcome(int number, Cells cells) {
			var site = site(cells);
			if (site.isEmpty()) {
				return Outcome.rejected(forms.text("site"));
			}
			var partner = Optional.ofNullable(known.get(key(site.get(), cells.of(Column.NAME))));
			var contact = partner.flatMap((found) -> people(found.id()).stream()
				.filter((each) -> each.hasAddress(cells.of(Column.EMAIL)))
				.findFirst());
			var wrong = new ArrayList<String>();
			var wanted = forms.partner(cells, site.get(), partner.map(EditPartner::of), wrong);
			var person = forms.contact(cells, contact.map(EditContact::of), wrong);
			var archived = forms.yes(cells, Column.ARCHIVED, partner.filter(Partner::isArchived).isPresent(), wrong);
			if (!wrong.isEmpty()) {
				return Outcome.rejected(String.join(" ", wrong));
			}
			var changes = new ArrayList<String>();
			partner.ifPresent((found) -> {
				changes.addAll(rows.changes(rows.of(EditPartner.of(found)), rows.of(wanted)));
				if (found.isArchived() != archived) {
					changes.add(rows.label(Column.ARCHIVED));
				}
			});
			var sayings = changes.isEmpty() ? List.<String>of() : List.copyOf(changes);
			if (partner.isPresent() && !sayings.isEmpty() && said.containsKey(partner.get().id())) {
				return Outcome.rejected(forms.text("saidBefore", said.get(partner.get().id()), list(sayings)));
			}
			if (partner.isEmpty() && sameNumber(site.get(), wanted).isPresent()) {
				return Outcome.rejected(forms.text("sameNumber", sameNumber(site.get(), wanted).get().name()));
			}
			if (person.isPresent() && contact.isPresent()) {
				var personal = rows.changes(rows.of(EditContact.of(contact.get())), rows.of(person.get()));
				if (!personal.isEmpty() && said.containsKey(contact.get().id())) {
					return Outcome.rejected(forms.text("saidBefore", said.get(contact.get().id()), list(personal)));
				}
				changes.addAll(personal);
			}
			return write(number, site.get(), partner, contact, new Wish(wanted, archived, person), changes, sayings);
		}

		private Outcome write(int number, UUID site, Optional<Partner> known, Optional<Contact> contact, Wish wish,
				List<String> changes, List<String> sayings) {
			var partner = known.orElseGet(() -> service.add(site, wish.partner));
			if (known.isEmpty()) {
				this.known.put(key(site, partner.name()), partner);
			}
			else if (!sayings.isEmpty()) {
				service.change(partner.id(), wish.partner);
			}
			if (wish.archived != partner.isArchived()) {
				if (wish.archived) {
					use.archive(partner.id(), forms.text("archived"));
				}
				else {
					use.restore(partner.id());
				}
			}
			said.putIfAbsent(partner.id(), number);
			var person = wish.contact;
			if (person.isPresent()) {
				var written = contact.orElseGet(() -> service.addContact(partner.id(), person.get()));
				if (contact.isEmpty()) {
					people(partner.id()).add(written);
				}
				else if (!person.get().equals(EditContact.of(written).plain())) {
					service.changeContact(written.id(), person.get());
				}
				said.putIfAbsent(written.id(), number);
			}
			if (known.isEmpty()) {
				return new Outcome(Verdict.NEW, forms.text("newPartner"));
			}
			if (person.isPresent() && contact.isEmpty()) {
				return new Outcome(Verdict.NEW,
						changes.isEmpty() ? forms.text("newContact") : forms.text("newContactAnd", list(changes)));
			}
			return changes.isEmpty() ? new Outcome(Verdict.SAME, "")
					: new Outcome(Verdict.CHANGED, forms.text("changes", list(changes)));
		}

		private Optional<UUID> site(Cells cells) {
			var named = cells.find(Column.SITE);
			return (named.isEmpty() && sites.size() == 1) ? Optional.of(sites.values().iterator().next())
					: named.map(Names::plain).map(sites::get);
		}

		private Optional<Partner> sameNumber(UUID site, EditPartner wanted) {
			return known.values()
				.stream()
				.filter((each) -> each.site().equals(site) && each.siret() != null
						&& each.siret().equals(wanted.siret()))
				.findFirst();
		}

		private List<Contact> people(UUID partner) {
			return people.computeIfAbsent(partner, (key) -> new ArrayList<>());
		}

		private static String key(UUID site, String name) {
			return site + " " + Names.plain(name);
		}

		private static String list(List<String> labels) {
			return String.join(", ", Set.copyOf(labels).stream().sorted().toList());
		}

	}

	private record Wish(EditPartner partner, boolean archived, Optional<EditContact> contact) {
	}

	private record Outcome(Verdict verdict, String why) {

		static Outcome rejected(String why) {
			return new Outcome(Verdict.REJECTED, why);
		}

	}

}
