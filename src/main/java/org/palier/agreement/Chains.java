package org.palier.agreement;

import java.util.List;
import java.util.UUID;

import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** Who is asked at a partner's, and how that partner usually decides. */
@Service
@Transactional
public class Chains {

	/** Its own, and those of the partners that were merged into it. */
	private static final String OF_PARTNER = " and partner_id in (select id from partner where id = ? or merged_into = ?)";

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Partners partners;

	private final Approvals approvals;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Audit audit;

	Chains(AgreementRepository agreements, AgreementReading reading, Partners partners, Approvals approvals,
			JdbcClient jdbc, JsonMapper json, Audit audit) {
		this.agreements = agreements;
		this.reading = reading;
		this.partners = partners;
		this.approvals = approvals;
		this.jdbc = jdbc;
		this.json = json;
		this.audit = audit;
	}

	/** Who has a link already keeps it; who is new is asked when their turn comes. */
	public void draw(UUID id, Chain chain) {
		var agreement = NotFound.orElse(agreements.lock(id));
		require(agreement.budget() != null && !agreement.isOver() && !agreement.isInForce(), "agreement.notOut");
		require(agreement.asked().stream().allMatch((asked) -> asked.isDisowned() || chain.names(asked.contact())),
				"agreement.chain.isAsked");
		agreement.ask(chain);
		if (agreement.state() == Agreement.State.OUT) {
			chain.readers().forEach((reader) -> approvals.letRead(agreement, reader, null));
		}
		audit.record(agreement.site(), agreement.mission(), id, "agreement.chain.drawn", null, null, null);
	}

	/** Keeps a chain for the next agreement with this partner. */
	public void keep(UUID id, String name, Chain chain) {
		var agreement = NotFound.orElse(agreements.findById(id));
		var plain = new Chain(chain.people()
			.stream()
			.map((person) -> new Chain.Person(person.contact(), person.part(), person.turn(), null))
			.toList());
		jdbc.sql("""
				insert into chain_pattern (id, site_id, partner_id, name, people) values (?, ?, ?, ?, ?::jsonb)
				on conflict (partner_id, name) do update set people = excluded.people""")
			.params(UUID.randomUUID(), agreement.site(), partner(agreement), name, json.writeValueAsString(plain))
			.update();
	}

	/** Asks as this partner usually does. */
	public void use(UUID id, UUID pattern) {
		var agreement = NotFound.orElse(agreements.findById(id));
		var people = jdbc.sql("select people from chain_pattern where id = ?" + OF_PARTNER)
			.params(pattern, partner(agreement), partner(agreement))
			.query(String.class)
			.optional();
		var kept = json.readValue(NotFound.orElse(people), Chain.class);
		var still = kept.people()
			.stream()
			.filter((person) -> partners.contact(person.contact()).filter(Contact::isActive).isPresent())
			.toList();
		require(still.stream().anyMatch((person) -> person.part() != Part.READS), "agreement.chain.nobody");
		draw(id, new Chain(still));
	}

	/** The names under which this partner's ways were kept. */
	@Transactional(readOnly = true)
	List<Choice> patterns(UUID id) {
		var agreement = NotFound.orElse(agreements.findById(id));
		return jdbc.sql("select id, name from chain_pattern where true" + OF_PARTNER + " order by name")
			.params(partner(agreement), partner(agreement))
			.query((row, index) -> new Choice(row.getString("id"), row.getString("name")))
			.list();
	}

	private UUID partner(Agreement agreement) {
		return partners.of(reading.signatory(agreement)).id();
	}

}
