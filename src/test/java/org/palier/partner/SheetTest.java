package org.palier.partner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.platform.web.SheetWriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetTest {

	private static final List<List<String>> TABLE = List.of(List.of("Organisation", "Mail"),
			List.of("Cœur de l’Été ; « Ñ », \"x\"\nligne", "a@b.example"), List.of("=1+1", "-2"), List.of("+33", "@x"),
			List.of("<b>&amp;", "'déjà"));

	@Test
	void whatIsWrittenAsTextIsReadBack() throws Exception {
		assertThat(cells(SheetReading.read(SheetWriting.csv(TABLE)))).isEqualTo(TABLE);
	}

	@Test
	void whatIsWrittenAsAWorkbookIsReadBack() throws Exception {
		assertThat(cells(SheetReading.read(SheetWriting.xlsx("Partenaires", TABLE)))).isEqualTo(TABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
	void whatWouldBeCalculatedIsWords(String cell) {
		assertThat(SheetWriting.harmless(cell)).isEqualTo("'" + cell);
		var text = new String(SheetWriting.csv(List.of(List.of("Nom"), List.of(cell))), StandardCharsets.UTF_8);
		assertThat(text.lines().skip(1).toList().get(0)).matches("\"?'.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", ",", "\t" })
	void everySeparatorAndEncodingIsUnderstood(String separator) throws Exception {
		var text = "Organisation" + separator + "Ville\r\n\"Été" + separator + " Œuvre\"" + separator
				+ "Besançon\r\n\r\nAutre" + separator + "\r\n";
		for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
			var rows = SheetReading.read(text.getBytes(charset));
			assertThat(cells(rows)).containsExactly(List.of("Organisation", "Ville"),
					List.of("Été" + separator + " Œuvre", "Besançon"), List.of("Autre", ""));
			assertThat(rows.get(2).number()).isEqualTo(4);
		}
	}

	@Test
	void whatIsNoTableIsSaidSo() {
		for (var content : List.of(new byte[] { 'P', 'K', 3, 4, 5 }, new byte[] { 0, 1, 2 })) {
			assertThatThrownBy(() -> SheetReading.read(content)).isInstanceOf(SheetUnreadable.class);
		}
		assertThatThrownBy(() -> SheetReading.read("x\n".repeat(4000).getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(SheetUnreadable.class)
			.hasMessage("partner.import.tooLong");
	}

	@Test
	void numbersOfEstablishmentsAreChecked() {
		var check = new Siret.Check();
		assertThat(List.of("215903501 00017", "21590350100017", "35600000000048", "356 000 000 09072"))
			.allMatch((siret) -> check.isValid(siret, null));
		assertThat(List.of("21590350100018", "2159035010001", "abc", "21590350100017x"))
			.noneMatch((siret) -> check.isValid(siret, null));
	}

	@Test
	void telephonesAreStoredOneWayAndShownAsAtHome() {
		var check = new Phone.Check();
		assertThat(List.of("06 12 34 56 78", "+33 6.12.34.56.78", "0612345678"))
			.allMatch((phone) -> check.isValid(phone, null))
			.extracting(Phone.Check::plain)
			.containsOnly("+33612345678");
		assertThat(Phone.Check.shown("+33612345678")).isEqualTo("06 12 34 56 78");
		assertThat(Phone.Check.shown("+3225114511")).startsWith("+32");
		assertThat(List.of("06 12", "bonjour", "99 99 99 99 99")).noneMatch((phone) -> check.isValid(phone, null));
	}

	private static List<List<String>> cells(List<SheetRow> rows) {
		return rows.stream().map(SheetRow::cells).toList();
	}

}
