package org.palier.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.palier.Given;
import org.palier.HttpVisitor;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The search of everything, in a network a hundred times today's: missions of 200 sites,
 * a partner with a contact for every tenth. Measured as a page, for somebody of one site
 * and for somebody who sees them all.
 */
class SearchBench implements Bench.Benchmark {

	private static final List<String> ASKED = List.of("punaises", "énergie voltaire", "punaize voltair", "p", "qu su",
			"vilogai", "canicule jaures 2021", "dechets", "zzzzzzzz", "marchand", "ecran enfant", "hopital", "ville",
			"responsable");

	private static final List<String> ROWS = List.of("""
			insert into site (id, territory_id, name, zone, region)
			select md5('s' || i)::uuid, (select territory_id from site limit 1), 'Ville ' || i, 'Europe/Paris', ''
			from generate_series(1, 199) i""", """
			insert into neighbourhood (id, site_id, name, experimental)
			select md5('n' || row_number() over (order by s.id))::uuid, s.id, 'Quartier Sud', false from site s""",
			"""
					insert into mission (id, site_id, neighbourhood_id, title, theme, state, opened_at, version)
					select md5('m' || i)::uuid, n.site_id, n.id,
						(array['Punaises de lit', 'Baisser sa facture d’énergie', 'Les écrans et les enfants', 'Accès aux droits',
							'Tri des déchets', 'Dépistage à l’hôpital', 'Précarité alimentaire', 'Canicule'])[1 + i % 8] || ' ' ||
						(array['rue', 'place', 'allée', 'résidence', 'tour'])[1 + (i / 8) % 5] || ' ' ||
						(array['Voltaire', 'Jaurès', 'Curie', 'Ferry', 'Zola', 'Hugo', 'Blum'])[1 + (i / 40) % 7] || ' ' ||
						(2010 + i % 16) || ' ' || substr(md5((i % 30000)::text), 1, 7), 'OTHER', 'OPEN', now(), 0
					from generate_series(1, :cases) i join neighbourhood n on n.id = md5('n' || (1 + i % 200))::uuid""",
			"""
					insert into partner (id, site_id, name, nature, kind, created_at, version)
					select md5('p' || i)::uuid, n.site_id, (array['Vilogia', 'Ville de', 'Fondation', 'Régie'])[1 + i % 4] || ' ' || i,
						'PRIVATE', 'OTHER', now(), 0
					from generate_series(1, :cases / 10) i join neighbourhood n on n.id = md5('n' || (1 + i % 200))::uuid""",
			"""
					insert into contact (id, partner_id, site_id, name, role, email, active, language, delete_on, version)
					select md5('c' || i)::uuid, md5('p' || i)::uuid, n.site_id, 'Hélène ' || (array['Marchand', 'Leroy', 'Petit'])[1 + i % 3],
						'Élue', 'elue' || i || '@ville.example', true, 'FRENCH', '2040-01-01', 0
					from generate_series(1, :cases / 10) i join neighbourhood n on n.id = md5('n' || (1 + i % 200))::uuid""");

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		int cases = options.getOrDefault("cases", 200_000);
		int times = options.getOrDefault("times", 20);
		var given = application.getBean(Given.class);
		var team = given.team();
		var network = given.another(team.site(), Role.NETWORK);
		load(application, cases);
		results.add("cases", cases, "missions");
		var browser = new HttpVisitor(
				"http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
		for (var person : Map.of("site", team.coordinator(), "network", network).entrySet()) {
			browser.login(person.getValue().email(), Given.PASSWORD);
			ask(browser, 5);
			var took = ask(browser, times);
			results.add("search." + person.getKey() + ".p50", Crowd.percentile(took, 50), "ms");
			results.add("search." + person.getKey() + ".p95", Crowd.percentile(took, 95), "ms");
			results.add("search." + person.getKey() + ".max", took.get(took.size() - 1), "ms");
		}
	}

	private static void load(ConfigurableApplicationContext application, int cases) {
		var jdbc = application.getBean(JdbcClient.class);
		var transaction = application.getBean(TransactionTemplate.class);
		for (var rows : ROWS) {
			Scope.system("bench",
					() -> transaction.executeWithoutResult((status) -> jdbc.sql(rows).param("cases", cases).update()));
		}
	}

	/** How long each answer took, the shortest first. */
	private static List<Double> ask(HttpVisitor browser, int times) throws Exception {
		var took = new ArrayList<Double>();
		for (int i = 0; i < times; i++) {
			for (var words : ASKED) {
				long begin = System.nanoTime();
				var page = browser.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
				took.add((System.nanoTime() - begin) / 1e6);
				if (!page.contains("find-words")) {
					throw new IllegalStateException("No page for " + words);
				}
			}
		}
		return took.stream().sorted().toList();
	}

}
