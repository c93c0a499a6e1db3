package org.palier.place;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The shapes in which files of addresses come. */
class AddressColumnsTest {

	private static final String BAL_1_3 = "cle_interop;uid_adresse;voie_nom;numero;suffixe;commune_nom;position;x;y;long;lat;source;date_der_maj";

	private static final String BAL_1_4 = "cle_interop;id_ban_commune;id_ban_toponyme;id_ban_adresse;commune_insee;voie_nom;numero;suffixe;commune_nom;position;long;lat;x;y;source;date_der_maj";

	private static final String BAL_1_5 = "id_ban_commune;id_ban_toponyme;id_ban_adresse;cle_interop;commune_insee;commune_nom;toponyme;numero;suffixe;position;long;lat;x;y;source;date_der_maj";

	private static final String BAN = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

	@Test
	void theFormatsOfTheLocalAddressBase() throws Exception {
		var expected = new Address("9 bis", "Rue des 3 Places", null, "31591", "Escoulis", 1.028392, 43.111637);

		assertThat(read(BAL_1_3,
				"31591_xxxx_00009_bis;;Rue des 3 Places;9;bis;Escoulis;entrée;1;2;1.028392;43.111637;;2020-11-09"))
			.isEqualTo(new AddressLine("31591_xxxx_00009_bis", expected, true));
		assertThat(read(BAL_1_4,
				"31591_xxxx_00009_bis;a;b;c;31591;Rue des 3 Places;9;bis;Escoulis;segment;1.028392;43.111637;1;2;;2020-11-09"))
			.isEqualTo(new AddressLine("31591_xxxx_00009_bis", expected, false));
		assertThat(read(BAL_1_5,
				"a;b;c;31591_xxxx_00009_bis;31591;Escoulis;Rue des 3 Places;9;bis;entrée;1.028392;43.111637;1;2;;"))
			.isEqualTo(new AddressLine("31591_xxxx_00009_bis", expected, true));
	}

	@Test
	void theNationalFile() throws Exception {
		assertThat(read(BAN,
				"59350_6310_00012;59350_6310;12;;Rue de Wazemmes;59000;59350;Lille;;;7;8;3.05;50.62;entrée;;;LILLE;RUE DE WAZEMMES;commune;commune;1;"))
			.isEqualTo(new AddressLine("59350_6310_00012",
					new Address("12", "Rue de Wazemmes", "59000", "59350", "Lille", 3.05, 50.62), true));
	}

	@Test
	void capitalsOrderSeparatorsAndDecimalCommasAreTheFiles() throws Exception {
		var expected = new Address("12", "Rue de l'Église", null, "59350", "Lille", 3.05, 50.62);

		assertThat(read("\ufeffLAT\tLONG\tVoie_Nom\tNUMERO\tCommune_Nom\tCLE_INTEROP",
				"50,62\t3,05\tRue de l'Église\t12\tLille\t59350_1234_00012")
			.address()).isEqualTo(expected);
		assertThat(read("numero,voie_nom,commune_nom,code_insee,long,lat",
				"12,\"Rue de l'Église\",Lille,59350,\"3,05\",\"50,62\"")
			.address()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "douze;Rue A;Lille;;|number", "12;;Lille;;|street", "12;Rue A;;;|city",
			"12;Rue A;Lille;3.05;|point", "12;Rue A;Lille;3.05;cinquante|degrees", "12;Rue A;Lille;3.05;95|degrees",
			"-1;Rue A;Lille;;|number", "123456;Rue A;Lille;;|number", "12;Rue A;Lille;1e3;1|degrees" })
	void aLineThatIsNoAddressSaysWhy(String line, String why) {
		assertThatThrownBy(() -> read("numero;voie_nom;commune_nom;long;lat", line))
			.isInstanceOfSatisfying(AddressColumns.Refused.class, (ex) -> assertThat(ex.why()).isEqualTo(why));
	}

	@Test
	void missingColumnsAreNamed() {
		assertThat(AddressColumns.of("voie_nom;numero").missing()).containsExactly(AddressColumns.Column.CITY);
		assertThat(AddressColumns.of("").missing()).hasSize(3);
		assertThat(AddressColumns.of(BAL_1_5).missing()).isEmpty();
	}

	@Test
	void aStreetWithoutNumbersIsNoDoor() {
		var columns = AddressColumns.of("numero;voie_nom;commune_nom");

		assertThat(columns.isStreetOnly(List.of("99999", "Le Bourg", "Lille"))).isTrue();
		assertThat(columns.isStreetOnly(List.of("9999", "Le Bourg", "Lille"))).isFalse();
	}

	@Test
	void linesAreUtf8OrElseWindows() throws Exception {
		var bytes = new java.io.ByteArrayOutputStream();
		bytes.write("Érables\r\n".getBytes(StandardCharsets.UTF_8));
		bytes.write("Érables\n".getBytes(Charset.forName("windows-1252")));
		bytes.write("x".repeat(AddressLines.LONGEST + 1).getBytes(StandardCharsets.UTF_8));
		bytes.write("\nfin".getBytes(StandardCharsets.UTF_8));

		try (var lines = new AddressLines(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(lines.next()).isEqualTo("Érables");
			long second = lines.position();
			assertThat(lines.next()).isEqualTo("Érables");
			assertThat(lines.next()).hasSize(AddressLines.LONGEST);
			assertThat(lines.isTooLong()).isTrue();
			assertThat(lines.next()).isEqualTo("fin");
			assertThat(lines.next()).isNull();
			assertThat(second).isEqualTo(10);
		}
	}

	@Test
	void anOpenQuotationMarkSpoilsItsLineOnly() {
		assertThat(AddressColumns.of("numero;voie_nom;commune_nom").split("12;\"Rue A;Lille")).isNull();
	}

	private static AddressLine read(String headings, String line) throws AddressColumns.Refused {
		var columns = AddressColumns.of(headings);
		return columns.read(Objects.requireNonNull(columns.split(line)));
	}

}
