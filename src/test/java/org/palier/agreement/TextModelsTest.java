package org.palier.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.palier.PalierTest;
import org.palier.mission.Theme;
import org.palier.partner.Kind;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PalierTest
class TextModelsTest {

	private static final Path FILES = Path.of("src/main/resources/agreements");

	@Autowired
	TextModels models;

	@Test
	void eachKindHasItsModels() {
		assertThat(models.current()).extracting(TextModel::id)
			.containsExactlyInAnyOrder("subsidy-simple", "subsidy-full", "service-simple", "service-full", "landlord");
	}

	@Test
	void eachModelWritesEveryMandatoryArticle() {
		for (var model : models.current()) {
			var written = model.filled(values("x"));
			for (var key : WriteAgreement.MANDATORY) {
				assertThat(written).as(model.ref() + " " + key)
					.anySatisfy((clause) -> assertThat(clause.key()).isEqualTo(key))
					.allSatisfy((clause) -> assertThat(clause.text()).isNotBlank().doesNotContain("{", "}", "…"));
			}
			assertThat(model.titles()).containsOnlyKeys(WriteAgreement.MANDATORY);
		}
	}

	@Test
	void aServiceIsNotWordedLikeASubsidy() {
		for (var model : models.current()) {
			var text = String.join("\n", model.clauses().stream().map(Clause::text).toList());
			if (model.id().startsWith("service")) {
				assertThat(text).doesNotContainIgnoringCase("subvention").contains("Le prix de la prestation");
			}
			if (model.id().startsWith("subsidy")) {
				assertThat(text).contains("n’attend aucune contrepartie", "subvention").doesNotContain("prestation");
			}
		}
	}

	@Test
	void whoPaysAndTheDecisionTableChooseTheModel() {
		assertThat(proposed(Kind.TOWN, Route.Form.SIMPLE, false)).isEqualTo("subsidy-simple-1");
		assertThat(proposed(Kind.TOWN, Route.Form.FULL, true)).isEqualTo("subsidy-full-1");
		assertThat(proposed(Kind.REGION, Route.Form.SHARED, false)).isEqualTo("subsidy-full-1");
		assertThat(proposed(Kind.UTILITY, Route.Form.SERVICE, false)).isEqualTo("service-simple-1");
		assertThat(proposed(Kind.COMPANY, Route.Form.SERVICE, true)).isEqualTo("service-full-1");
		assertThat(proposed(Kind.LANDLORD, Route.Form.FULL, true)).isEqualTo("landlord-1:WASTE");
		assertThat(proposed(Kind.LANDLORD, Route.Form.SERVICE, false)).isEqualTo("service-simple-1");
	}

	@Test
	void theModelForLandlordsNamesItsAxis() {
		assertThat(models.find("landlord-1")).isEmpty();
		assertThat(models.find("landlord-1:NOPE")).isEmpty();
		assertThat(models.find("subsidy-full-1:WASTE")).isEmpty();
		for (var axis : TfpbAxis.values()) {
			assertThat(models.find("landlord-1:" + axis)).map(TextModels.Chosen::ref).hasValue("landlord-1:" + axis);
		}
	}

	@Test
	void whatIsFilledInIsNeverFilledInAgain() {
		var values = values("x");
		values.put(Placeholder.MISSION, "{montant} $1 \\ ${x} #{y} [[z]] __${1}__");

		var object = models.find("subsidy-full-1").orElseThrow().model().filled("object", values).orElseThrow();

		assertThat(object.text()).contains("{montant} $1 \\ ${x} #{y} [[z]] __${1}__");
	}

	@Test
	void aModelThatLacksAnArticleOrLeavesSomethingUnknownOpenIsRefused() throws IOException {
		var whole = Files.readString(FILES.resolve("subsidy-simple-1.txt"));
		assertThatThrownBy(() -> TextModel.read("subsidy-simple-2.txt", whole.replace("== control ", "== other ")))
			.hasMessageContaining("control");
		assertThatThrownBy(() -> TextModel.read("subsidy-simple-2.txt", whole.replace("{montant}", "{secret}")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	/** The models are set like all texts of the application. */
	@Test
	void theModelsAreTypeset() throws IOException {
		var wrong = Pattern.compile("[^\u00a0\u202f][:;?!»%€]|«[^\u00a0\u202f]|'|\\.\\.\\.");
		try (var files = Files.list(FILES)) {
			for (var file : files.toList()) {
				assertThat(wrong.matcher(Files.readString(file)).results().map((found) -> found.group()).toList())
					.as(file.toString())
					.isEmpty();
			}
		}
	}

	private String proposed(Kind payer, Route.Form form, boolean compulsory) {
		return models.proposed(payer, form, compulsory, Theme.WASTE).ref();
	}

	private static Map<Placeholder, String> values(String value) {
		var all = new EnumMap<Placeholder, String>(Placeholder.class);
		List.of(Placeholder.values()).forEach((each) -> all.put(each, value));
		return all;
	}

}
