package org.palier.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of addresses, whole and broken. */
@PalierTest
class AddressImportTest {

	private static final String HEADINGS = "cle_interop;numero;suffixe;voie_nom;commune_nom;position;long;lat\n";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	AddressImports imports;

	@Autowired
	AddressReading reading;

	@Autowired
	AddressFiles files;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	@BeforeEach
	void aSite() {
		team = given.team();
	}

	@Test
	void aFileIsReadBesideTheRequestsAndItsPageSaysHowFar() throws Exception {
		var sent = send("adresses.csv", text(HEADINGS + line(1) + line(2)), "towns", "");
		assertThat(sent).hasStatus(302);
		var page = sent.getResponse().getRedirectedUrl();

		await().untilAsserted(() -> assertThat(web.page(team.coordinator(), page)).contains("Tout le fichier est lu",
				"adresses.csv"));
		assertThat(web.page(team.coordinator(), "/places?show=ALL")).contains("1 rue des Oiseaux", "2 rue des Oiseaux");
	}

	@Test
	void aSecondImportUpdatesAndNeverDoubles() throws Exception {
		read(HEADINGS + line(1) + line(2) + line(2), List.of());
		var again = read(HEADINGS + line(1).replace("rue des Oiseaux", "Rue des Oiseaux bleus") + line(2) + line(3),
				List.of());

		assertThat(again.added()).isEqualTo(1);
		assertThat(again.changed()).isEqualTo(1);
		assertThat(again.same()).isEqualTo(1);
		assertThat(count()).isEqualTo(3);
	}

	@Test
	void whatWasWrittenByHandIsTakenUpAndNotDoubled() throws Exception {
		web.post(team.coordinator(), "/places/new", "neighbourhood", team.neighbourhood().toString(), "number", "1",
				"street", "Rue des oiseaux", "city", "LILLE", "floors", "4", "doors", "6");

		var done = read(HEADINGS + line(1) + line(2), List.of());

		assertThat(done.added()).isEqualTo(1);
		assertThat(count()).isEqualTo(2);
		assertThat(web.page(team.coordinator(), "/places")).contains("24 logements");
	}

	@Test
	void onlyTheTownsThatWereAskedForComeIn() throws Exception {
		var done = read(HEADINGS + line(1) + line(2).replace("59350", "59512").replace("Lille", "Roubaix") + line(3),
				List.of("59512"));

		assertThat(done.added()).isEqualTo(1);
		assertThat(done.elsewhere()).isEqualTo(2);
		assertThat(read(HEADINGS + line(1), List.of("lille")).added()).isEqualTo(1);
	}

	@Test
	void rejectedLinesComeBackWithNumberAndReasonAndCanBeSentAgain() throws Exception {
		var job = read(HEADINGS + line(1) + "59350_1_2;=cmd|' /C calc'!A0;;rue B;Lille;;3;50\n"
				+ "59350_1_3;3;;\"rue C;Lille;;3;50\n" + "59350_1_4;4;;rue D;Lille;;-3,5;cinquante\n" + "\n" + line(5),
				List.of());

		assertThat(job.rejected()).isEqualTo(3);
		assertThat(job.added()).isEqualTo(2);
		var rejected = Files.readString(files.rejected(job.id()));
		assertThat(rejected).startsWith("\ufeffcle_interop;numero").contains("'=cmd|", ";3;", ";4;", ";5;", "-3,5");
		assertThat(rejected.lines().skip(1)).noneMatch((line) -> line.matches("(.*;)?\"?[=@+].*"));

		var corrected = rejected.replace("'=cmd|' /C calc'!A0", "2").replace("cinquante", "50");
		var second = read(corrected, List.of());
		assertThat(second.added()).isEqualTo(2);
		assertThat(second.rejected()).isEqualTo(1);
	}

	@Test
	void aStopInTheMiddleLosesNothingAndDoublesNothing() throws Exception {
		int many = 3 * AddressBatch.FULL + 17;
		var text = HEADINGS + String.join("",
				IntStream.rangeClosed(1, many).mapToObj((i) -> (i % 1000 == 0) ? "x;y;;z\n" : line(i)).toList());
		var id = keep(text(text), List.of());
		var batches = new AtomicInteger();
		reading.read(id, team.site(), () -> batches.getAndIncrement() == 1);
		var half = find(id);
		assertThat(half.isUnderWay()).isTrue();
		assertThat(half.lines()).isEqualTo(AddressBatch.FULL);
		Files.writeString(files.rejected(id), "what a crash left behind", java.nio.file.StandardOpenOption.APPEND);

		reading.read(id, team.site(), () -> false);

		var done = find(id);
		assertThat(done.state()).isEqualTo(AddressImport.State.DONE);
		assertThat(done.lines()).isEqualTo(many);
		assertThat(done.rejected()).isEqualTo(15);
		assertThat(done.added()).isEqualTo(many - 15).isEqualTo(count());
		assertThat(Files.readString(files.rejected(id)).lines()).hasSize(16)
			.noneMatch((line) -> line.contains("crash"));
		assertThat(files.has(id)).isFalse();
	}

	@Test
	void twoNeverReadTheSameFile() throws Exception {
		var id = keep(text(HEADINGS + line(1)), List.of());
		assertThat(inside(() -> imports.take(id))).isTrue();

		reading.read(id, team.site(), () -> false);

		assertThat(find(id).lines()).isZero();
	}

	@Test
	void whoCancelsKeepsWhatIsInAndReadsNoFurther() throws Exception {
		var text = HEADINGS + String.join("",
				IntStream.rangeClosed(1, 2 * AddressBatch.FULL).mapToObj(AddressImportTest::line).toList());
		var id = keep(text(text), List.of());
		var asked = new AtomicInteger();
		reading.read(id, team.site(), () -> {
			if (asked.getAndIncrement() == 1) {
				web.post(team.coordinator(), "/places/import/" + id + "/cancel");
			}
			return false;
		});

		assertThat(find(id).state()).isEqualTo(AddressImport.State.CANCELLED);
		assertThat(count()).isEqualTo(AddressBatch.FULL);
		assertThat(web.page(team.coordinator(), "/places/import/" + id)).contains("La lecture est arrêtée");
	}

	@Test
	void windowsLettersAndPackedFilesAreRead() throws Exception {
		read(new String((HEADINGS + line(1).replace("Oiseaux", "Érables")).getBytes(Charset.forName("windows-1252")),
				StandardCharsets.ISO_8859_1), List.of(), StandardCharsets.ISO_8859_1);
		var packed = new ByteArrayOutputStream();
		try (var out = new GZIPOutputStream(packed)) {
			out.write((HEADINGS + line(2)).getBytes(StandardCharsets.UTF_8));
		}
		var id = keep(new ByteArrayInputStream(packed.toByteArray()), List.of());
		reading.read(id, team.site(), () -> false);

		assertThat(web.page(team.coordinator(), "/places?show=ALL")).contains("1 rue des Érables", "2 rue des Oiseaux");
	}

	@Test
	void missingColumnsAreSaidInASentence() throws Exception {
		var job = read("rue;ville\nA;B\n", List.of());

		assertThat(job.state()).isEqualTo(AddressImport.State.FAILED);
		assertThat(web.page(team.coordinator(), "/places/import/" + job.id()))
			.contains("numero, voie_nom et commune_nom");
	}

	@Test
	void noTextNoImport() {
		assertThat(Web.text(send("a.csv", new ByteArrayInputStream(new byte[] { 'P', 'K', 3, 4, 20 }))))
			.contains("une archive ou un classeur");
		assertThat(Web.text(send("a.csv", new ByteArrayInputStream(new byte[] { '%', 'P', 'D', 'F', 0, 1, ';' }))))
			.contains("n’est pas du texte");
		assertThat(Web.text(send("a.csv", new ByteArrayInputStream(new byte[] { 0x1f, (byte) 0x8b, 1, 2, 3 }))))
			.contains("n’est pas du texte");
		assertThat(Web.text(send("a.csv", text("")))).contains("est vide ou absent");
	}

	/** Little is sent, and more than the disk should hold comes out. */
	@Test
	void aBombIsGivenUpBeforeItFillsTheDisk() throws Exception {
		var id = UUID.randomUUID();
		var endless = new SequenceInputStream(Collections.enumeration(List.of(text(HEADINGS), new InputStream() {
			@Override
			public int read() {
				return 'x';
			}

			@Override
			public int read(byte[] into, int from, int length) {
				java.util.Arrays.fill(into, from, from + length, (byte) 'x');
				return length;
			}
		})));

		assertThatThrownBy(() -> files.keep(id, endless)).isInstanceOf(AddressFiles.Unusable.class);
		assertThat(files.has(id)).isFalse();
	}

	@Test
	void aLineOfFiftyMegabytesIsOneRejectedLine() throws Exception {
		var long50 = "x".repeat(50_000_000) + "\n";

		var job = read(HEADINGS + line(1) + long50 + line(2), List.of());

		assertThat(job.rejected()).isEqualTo(1);
		assertThat(job.added()).isEqualTo(2);
		assertThat(Files.size(files.rejected(job.id()))).isLessThan(1000);
		assertThat(read(long50, List.of()).state()).isEqualTo(AddressImport.State.FAILED);
	}

	@Test
	void thePathInANameLeadsNowhere() throws Exception {
		var sent = send("../../../etc/cron.d/évil\u0000.csv", text(HEADINGS + line(1)));

		var id = UUID.fromString(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		assertThat(find(id).name()).isEqualTo("évil.csv");
	}

	private AddressImport read(String text, List<String> towns) throws Exception {
		return read(text, towns, StandardCharsets.UTF_8);
	}

	private AddressImport read(String text, List<String> towns, Charset charset) throws Exception {
		var id = keep(new ByteArrayInputStream(text.getBytes(charset)), towns);
		reading.read(id, team.site(), () -> false);
		return find(id);
	}

	private UUID keep(InputStream text, List<String> towns) throws Exception {
		var id = UUID.randomUUID();
		long bytes = files.keep(id, text);
		inside(() -> {
			imports.add(id, team.site(), team.coordinator(), null, "adresses.csv", towns, bytes);
			return true;
		});
		return id;
	}

	private AddressImport find(UUID id) {
		return inside(() -> imports.find(id).orElseThrow());
	}

	private long count() {
		return inside(() -> transaction.execute((status) -> jdbc.sql("select count(*) from building where site_id = ?")
			.param(team.site())
			.query(Long.class)
			.single()));
	}

	private <T> T inside(Supplier<T> work) {
		return Scope.of(team.site(), "test", work);
	}

	private MvcTestResult send(String name, InputStream content, String... fields) {
		try {
			var request = mvc.post()
				.uri("/places/import")
				.multipart()
				.file(new MockMultipartFile("file", name, "text/csv", content))
				.with(SecurityMockMvcRequestPostProcessors.user(team.coordinator()))
				.with(SecurityMockMvcRequestPostProcessors.csrf());
			for (int i = 0; i < fields.length; i += 2) {
				request.param(fields[i], fields[i + 1]);
			}
			return request.exchange();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String line(int number) {
		return "59350_1234_%05d;%d;;rue des Oiseaux;Lille;entrée;3.05;50.62\n".formatted(number, number);
	}

}
