package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.Locality;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** All agreements, those that end first at the top. */
@Component
@Transactional(readOnly = true)
class AgreementList {

	static final int PAGE = 30;

	/** More than any association has: a file with more is no use to anybody. */
	private static final int MOST = 5000;

	private static final String SITE = " and (:site::uuid is null or a.site_id = :site::uuid)";

	private static final String ORDER = " order by a.valid_to nulls last, a.opened_at desc, a.id limit :most offset :from";

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final AgreementMilestones milestones;

	private final Payments payments;

	private final MissionService missions;

	private final Directory directory;

	private final Texts texts;

	private final Words words;

	private final Written written;

	private final Clock clock;

	AgreementList(JdbcClient jdbc, AgreementRepository agreements, AgreementReading reading,
			AgreementMilestones milestones, Payments payments, MissionService missions, Directory directory,
			Texts texts, Words words, Written written, Clock clock) {
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.reading = reading;
		this.milestones = milestones;
		this.payments = payments;
		this.missions = missions;
		this.directory = directory;
		this.texts = texts;
		this.words = words;
		this.written = written;
		this.clock = clock;
	}

	/** A page of them; one more tells that there is a next page. */
	List<Row> rows(Wanted wanted) {
		return find(wanted, PAGE + 1, wanted.number() * PAGE).stream().map(this::row).toList();
	}

	/** How many each view holds. */
	List<Shown> views(Wanted wanted) {
		return Arrays.stream(View.values())
			.map((view) -> new Shown(texts.get("agreement.list.view." + view), wanted.in(view), view == wanted.shown(),
					String.valueOf(jdbc.sql("select count(*) from agreement a where " + view.condition + SITE)
						.paramSource(parameters(wanted, 0, 0))
						.query(Integer.class)
						.single())))
			.toList();
	}

	private List<Agreement> find(Wanted wanted, int most, int from) {
		return jdbc.sql("select a.id from agreement a where " + wanted.shown().condition + SITE + ORDER)
			.paramSource(parameters(wanted, most, from))
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((id) -> agreements.findById(id).stream())
			.toList();
	}

	private Map<String, @Nullable Object> parameters(Wanted wanted, int most, int from) {
		var year = clock.instant().atZone(Locality.MAINLAND.zone()).getYear();
		var all = new HashMap<String, @Nullable Object>();
		all.put("site", wanted.site());
		all.put("first", LocalDate.of(year, 1, 1));
		all.put("last", LocalDate.of(year, 12, 31));
		all.put("most", most);
		all.put("from", from);
		return all;
	}

	private Row row(Agreement agreement) {
		var account = payments.account(agreement);
		var late = account.map(Account::late).filter((amount) -> amount.signum() > 0 && agreement.wasInForce());
		var next = milestones.next(agreement);
		return new Row(agreement.id(), reading.title(agreement), sponsor(agreement), directory.site(agreement.site()),
				late.isPresent() ? "warm" : PartnerAgreements.kind(agreement.state()), reading.state(agreement),
				account
					.map((money) -> texts.get("agreement.list.money", written.euros(money.received()),
							written.euros(money.amount())))
					.filter((money) -> agreement.wasInForce())
					.or(() -> account.map((money) -> written.euros(money.amount())))
					.orElse(""),
				late.map((amount) -> texts.get("agreement.list.late", written.euros(amount)))
					.or(() -> next.map((day) -> texts.get("agreement.list.next", words.date(day.day()), day.title())))
					.orElse(""));
	}

	String sponsor(Agreement agreement) {
		return (agreement.budget() != null) ? reading.sponsor(agreement) : "";
	}

	/** All that are wanted as a table, the headings first. */
	List<List<String>> table(Wanted wanted) {
		var headings = Arrays.stream(texts.get("agreement.list.columns").split(" \\| ")).toList();
		return Stream.concat(Stream.of(headings), find(wanted, MOST, 0).stream().map(this::line)).toList();
	}

	private List<String> line(Agreement agreement) {
		var money = payments.account(agreement);
		var life = agreement.life();
		return List.of(reading.title(agreement), sponsor(agreement), directory.site(agreement.site()),
				reading.state(agreement), day(life.from()), day(life.to()),
				money.map((account) -> plain(account.amount())).orElse(""),
				money.map((account) -> plain(account.received())).orElse(""),
				money.map((account) -> plain(account.left())).orElse(""),
				money.map((account) -> plain(account.late())).orElse(""),
				milestones.next(agreement).map((next) -> next.day() + " " + next.title()).orElse(""),
				String.join(", ",
						agreement.covers()
							.stream()
							.flatMap((covered) -> missions.look(covered.mission()).stream())
							.map(Mission::title)
							.sorted()
							.toList()));
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static String plain(BigDecimal amount) {
		return amount.toPlainString().replace('.', ',');
	}

	/** What one may look at. */
	enum View {

		CURRENT("a.state = 'IN_FORCE'"),

		ENDING("a.state = 'IN_FORCE' and a.valid_to between :first and :last"),

		OUT("a.state = 'OUT'"),

		DRAFT("a.state in ('DRAFT', 'ANSWERED')"),

		ENDED("a.state = 'ENDED'"),

		ALL("true");

		private final String condition;

		View(String condition) {
			this.condition = condition;
		}

	}

	/**
	 * What somebody looks for.
	 *
	 * @param page from 0
	 */
	record Wanted(@Nullable View view, @Nullable UUID site, @Nullable Integer page) {

		View shown() {
			return (view != null) ? view : View.CURRENT;
		}

		public @Nullable String previous() {
			return (number() > 0) ? href("/agreements", shown(), number() - 1) : null;
		}

		String next() {
			return href("/agreements", shown(), number() + 1);
		}

		String in(View view) {
			return href("/agreements", view, 0);
		}

		/** The same choice at another address. */
		public String at(String address) {
			return href(address, shown(), 0);
		}

		private int number() {
			return Math.max(0, Optional.ofNullable(page).orElse(0));
		}

		private String href(String address, View view, int page) {
			return UriComponentsBuilder.fromPath(address)
				.queryParam("view", view)
				.queryParamIfPresent("site", Optional.ofNullable(site))
				.queryParamIfPresent("page", (page > 0) ? Optional.of(page) : Optional.empty())
				.encode()
				.build()
				.toUriString();
		}

	}

	/**
	 * An agreement in the list.
	 *
	 * @param money what came of what was agreed, in words
	 * @param next what comes next, or what is late
	 */
	record Row(UUID id, String title, String sponsor, String site, String kind, String state, String money,
			String next) {
	}

	/** A view of the list, as the filters show it. */
	record Shown(String label, String href, boolean current, String count) {
	}

}
