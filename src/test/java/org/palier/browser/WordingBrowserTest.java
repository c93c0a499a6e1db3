package org.palier.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.palier.platform.wording.Remark;
import org.palier.platform.wording.Sentences;
import org.palier.platform.wording.Sentences.Sentence;
import org.palier.platform.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Free text, read while it is typed. */
class WordingBrowserTest extends BrowserTest {

	private static final String READ = """
			async texts => {
				const { reader } = await import('/wording.js');
				const read = reader(await (await fetch('/wording.json')).json());
				return JSON.stringify(texts.map(read));
			}""";

	@Test
	void theBrowserReadsEachSentenceAsTheServerDoes() throws IOException {
		var texts = new ArrayList<String>();
		for (var name : List.of("sentences", "second")) {
			Sentences.of(name).all().stream().map(Sentence::text).forEach(texts::add);
		}
		texts.add("Ma sœur ŒUVRE à Liège, 06\u202f12\u202f34\u202f56\u202f78 🙂 ٠٦ ١٢ ٣٤ ٥٦ ٧٨");
		var answer = (String) visitor().open("/login").page().evaluate(READ, texts);

		var read = JsonMapper.shared().readValue(answer, Remark[][].class);
		for (int i = 0; i < texts.size(); i++) {
			assertThat(List.of(read[i])).as(texts.get(i)).isEqualTo(Wording.french().read(texts.get(i)));
		}
	}

	@Test
	void whatShouldNotBeWrittenIsSaidUnderTheField() {
		var team = given.team();
		var ali = visitor(team.voisins().get(0)).open("/observations/new");
		ali.find("main [name=words]").pressSequentially("Elle est diabétique, la rappeler au 06 12 34 56 78");
		ali.sees("« diabétique » parle de la santé").sees("« 06 12 34 56 78 » ressemble à un numéro de téléphone");
		ali.looksFine("observe-wording");
		ali.press("Laisser ainsi : diabétique");
		assertThat(ali.find(".wording p")).hasCount(1);
		ali.fill("theme", "OTHER").press("Noter");
		ali.sees("À corriger avant de continuer");
		assertThat(ali.find("main [name=words]")).hasValue("Elle est diabétique, la rappeler au 06 12 34 56 78");
		ali.fill("words", "La facture a doublé");
		assertThat(ali.find(".wording p")).hasCount(0);
	}

	@Test
	void itIsSaidInTheReadersLanguage() {
		var rosa = visitor(given.team().voisins().get(0)).open("/observations/new");
		rosa.find("footer [lang=en]").click();
		rosa.open("/observations/new");
		rosa.find("main [name=words]").fill("Elle est diabétique");
		rosa.find("main [name=words]").blur();
		rosa.sees("is about a person’s health");
	}

}
