package org.palier.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.agreement.Route.Form;
import org.palier.agreement.Route.Funding;
import org.palier.agreement.Route.Signatory;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of {@code bpmn/agreement-route.dmn}, at its edges. */
@PalierTest
class RouteTableTest {

	@Autowired
	Routes routes;

	@Autowired
	Workflow workflow;

	@Autowired
	Given given;

	@Autowired
	Web web;

	@ParameterizedTest
	@MethodSource("rows")
	void eachRowAnswers(Row row) {
		for (var amount : row.amounts) {
			for (var council : row.councils) {
				var route = routes.of(row.funding, new BigDecimal(amount), council);
				assertThat(route).isEqualTo(new Route(row.funding, new BigDecimal(amount), council, row.form,
						row.written, row.signatory, row.vote));
			}
		}
	}

	@Test
	void noRowIsLeftUntried() {
		assertThat(workflow.table(Routes.TABLE).orElseThrow().rules()).hasSameSizeAs(rows().toList());
	}

	/** The table refuses to answer twice: a hole or an overlap would fail. */
	@Test
	void everyAgreementHasExactlyOneWay() {
		var random = new Random(2000);
		for (int i = 0; i < 500; i++) {
			var funding = Funding.values()[random.nextInt(Funding.values().length)];
			var amount = BigDecimal.valueOf(random.nextInt(12_000_000), 2);
			var route = routes.of(funding, amount, random.nextBoolean());
			assertThat(route.signatory() == Signatory.NETWORK).isEqualTo(amount.compareTo(new BigDecimal("50000")) > 0);
			if (funding == Funding.SUBSIDY) {
				assertThat(route.written()).isEqualTo(amount.compareTo(new BigDecimal("23000")) > 0);
				assertThat(route.vote()).isEqualTo(route.council());
			}
		}
	}

	@Test
	void aDirectorReadsTheTable() {
		var page = web.page(given.team().director(), "/decisions/agreement-route");

		assertThat(page)
			.contains("Le chemin d’une convention", "Écrit obligatoire", "convention de subvention complète",
					"plus de 23\u00a0000, jusqu’à 50\u00a0000", "plus de 50\u00a0000", "tête de réseau", "peu importe",
					"loi 2000-321, article 10")
			.doesNotContain("&quot;", "..");
	}

	static Stream<Row> rows() {
		var small = List.of("0.01", "12000", "23000", "23000.00");
		var medium = List.of("23000.01", "40000", "50000");
		var large = List.of("50000.01", "99999999.99");
		var upTo50 = List.of("0.01", "23000.01", "50000");
		var either = List.of(true, false);
		var yes = List.of(true);
		var no = List.of(false);
		return Stream.of(row(Funding.SUBSIDY, small, no, Form.SIMPLE, false, Signatory.DIRECTOR, false),
				row(Funding.SUBSIDY, small, yes, Form.SIMPLE, false, Signatory.DIRECTOR, true),
				row(Funding.SUBSIDY, medium, no, Form.FULL, true, Signatory.DIRECTOR, false),
				row(Funding.SUBSIDY, medium, yes, Form.FULL, true, Signatory.DIRECTOR, true),
				row(Funding.SUBSIDY, large, no, Form.FULL, true, Signatory.NETWORK, false),
				row(Funding.SUBSIDY, large, yes, Form.FULL, true, Signatory.NETWORK, true),
				row(Funding.SERVICE, small, either, Form.SERVICE, false, Signatory.DIRECTOR, false),
				row(Funding.SERVICE, medium, either, Form.SERVICE, true, Signatory.DIRECTOR, false),
				row(Funding.SERVICE, large, either, Form.SERVICE, true, Signatory.NETWORK, false),
				row(Funding.SEVERAL, upTo50, no, Form.SHARED, true, Signatory.DIRECTOR, false),
				row(Funding.SEVERAL, upTo50, yes, Form.SHARED, true, Signatory.DIRECTOR, true),
				row(Funding.SEVERAL, large, no, Form.SHARED, true, Signatory.NETWORK, false),
				row(Funding.SEVERAL, large, yes, Form.SHARED, true, Signatory.NETWORK, true),
				row(Funding.OWN_FUNDS, List.of("0", "50000"), either, Form.NONE, false, Signatory.DIRECTOR, false),
				row(Funding.OWN_FUNDS, large, either, Form.NONE, false, Signatory.NETWORK, false));
	}

	private static Row row(Funding funding, List<String> amounts, List<Boolean> councils, Form form, boolean written,
			Signatory signatory, boolean vote) {
		return new Row(funding, amounts, councils, form, written, signatory, vote);
	}

	record Row(Funding funding, List<String> amounts, List<Boolean> councils, Form form, boolean written,
			Signatory signatory, boolean vote) {
	}

}
