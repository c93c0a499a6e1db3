package org.palier.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.mission.Questionnaires.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a phone sends is read again by the rules of its questionnaire. */
class AnswersTest {

	@ParameterizedTest
	@ValueSource(strings = { "access_to_rights", "energy", "health", "parenting", "housing", "evaluation" })
	void whatIsReadyCanBeAsked(String name) throws IOException, FormRefused {
		assertThat(Form.read(ready(name).text()).questions()).hasSizeBetween(4, 8);
		assertThat(ReadyForms.NAMES).contains(name);
	}

	@Test
	void goodAnswersAreKept() throws IOException {
		assertThat(check("energy", """
				{"chauffage": "gaz", "froid": "souvent", "pourquoi_froid": "Les fenêtres", "cheque_energie": "oui",
				"cheque_utilise": "non"}""")).isEmpty();
		assertThat(check("parenting", """
				{"nombre_enfants": 2, "enfants": [{"age": 3, "mode_de_garde": "ecole"}, {"age": 7}],
				"ecrans": ["matin", "soir"]}""")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					energy    | []                                                              | UNREADABLE
					energy    | {"chauffage": "gaz"                                             | UNREADABLE
					energy    | {"chauffage": "gaz"}                                            | froid MISSING
					energy    | {"chauffage": "bois", "froid": "jamais"}                        | chauffage CHOICE
					energy    | {"chauffage": "gaz", "froid": "jamais", "x": 1}                 | x UNKNOWN
					energy    | {"chauffage": "gaz", "froid": "jamais", "cheque_utilise": "oui"} | cheque_utilise HIDDEN
					energy    | {"chauffage": "gaz", "froid": "souvent", "pourquoi_froid": 3}   | pourquoi_froid TYPE
					energy    | {"chauffage": "gaz", "froid": "souvent", "pourquoi_froid": "au 06 12 34 56 78"} | pourquoi_froid NUMBER
					parenting | {"nombre_enfants": 21}                                          | nombre_enfants MAX
					parenting | {"nombre_enfants": -1}                                          | nombre_enfants MIN
					parenting | {"nombre_enfants": 1.5}                                         | nombre_enfants PATTERN
					parenting | {"nombre_enfants": "deux"}                                      | nombre_enfants TYPE
					parenting | {"nombre_enfants": 1, "enfants": [{"age": 30}]}                 | enfants[0].age MAX
					parenting | {"nombre_enfants": 1, "enfants": [{}]}                          | enfants[0].age MISSING
					parenting | {"nombre_enfants": 1, "enfants": {"age": 3}}                    | enfants TYPE
					parenting | {"nombre_enfants": 0, "enfants": [{"age": 3}]}                  | enfants HIDDEN
					parenting | {"nombre_enfants": 1, "ecrans": ["matin", "matin"]}             | ecrans CHOICE
					""")
	void whatIsWrongIsNamed(String form, String answers, String problem) throws IOException {
		assertThat(check(form, answers)).extracting((each) -> (each.path() + " " + each.why()).strip())
			.containsExactly(problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			= a = "x"                               | true
			= a != "x"                              | false
			= missing = null                        | true
			= missing > 3                           | false
			= not(missing > 3)                      | false
			= n >= 2 and (a = "y" or not(n = 3))    | true
			= list contains(l, "b") and n < 3       | true
			= list contains(missing, "b")           | false
			""")
	void conditionsHoldAsInTheForm(String expression, boolean holds) {
		assertThat(Condition.holds(expression, (key) -> switch (key) {
			case "a" -> "x";
			case "n" -> new java.math.BigDecimal("2.0");
			case "l" -> List.of("a", "b");
			default -> null;
		})).isEqualTo(holds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a = 1", "= for x in 1..9 return x", "= a = ", "= (a", "= a(1)", "= a b", "= and" })
	void otherExpressionsAreRefused(String expression) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Condition.holds(expression, (key) -> null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{                                                                      | content.form.notAForm
					{"type": "default"}                                                    | content.form.notAForm
					{"type": "default", "components": []}                                  | content.form.empty
					{"type": "default", "components": [{"type": "iframe"}]}                | content.form.type
					{"type": "default", "components": [{"type": "image", "source": "http://x.example/a.png"}]} | content.form.image
					{"type": "default", "components": [{"type": "number", "label": "a", "key": "a b"}]} | content.form.key
					{"type": "default", "components": [{"type": "radio", "label": "a", "key": "a"}]} | content.form.values
					{"type": "default", "components": [{"type": "textfield", "label": "a", "key": "a", "validate": {"pattern": "(a+)+"}}]} | content.form.pattern
					{"type": "default", "components": [{"type": "number", "label": "a", "key": "a", "conditional": {"hide": "=f(1)"}}]} | content.form.condition
					""")
	void whatCannotBeAskedIsRefused(String form, String key) {
		assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> Form.read(form))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

	private static List<Problem> check(String form, String answers) throws IOException {
		return Answers.check(ready(form), answers);
	}

	private static Form ready(String name) throws IOException {
		return new Form(Files.readString(Path.of("forms/questionnaires/" + name + ".form")));
	}

}
