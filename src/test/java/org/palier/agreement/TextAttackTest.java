package org.palier.agreement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.security.Scope;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody writes is shown as they wrote it: on pages, in mails, in the PDF and
 * in the DOCX. It is never markup, never a formula, never evaluated.
 */
@PalierTest
class TextAttackTest {

	/** Nothing of this may do anything; 49 would say that it did. */
	private static final List<String> NASTY = List.of("<script>alert(1)</script>", "<b onclick=\"x()\">gras</b>",
			"${7*7} #{7*7} *{7*7} @{/x} ~{x}", "[[${7*7}]] [(${7*7})] __${7*7}__", "{montant} {0} {secret}",
			"=HYPERLINK(\"http://x\",\"y\") +1 -1 @x", "&amp; &lt; &#60; &nope; <!-- x --> <![CDATA[x]]>",
			"'; drop table agreement; --", "« guillemets » \"droits\" 'simples' \\n %s %n", "à\u0301 é œ Œ ﬁ €",
			"שלום مرحبا", "<w:p/><?xml version=\"1.0\"?>");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Documents documents;

	@Autowired
	Votes votes;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void whatIsWrittenInAnArticleIsShownLiterally() throws Exception {
		var out = out(
				AgreementText.saying("object", String.join("\n", NASTY), "context", "Une ligne\n\n\n\nune autre"));

		var pdf = squeezed(read(out.mission, "agreement"));
		var docx = words(docx(out.mission));
		var page = plain(mailbox.open(out.email).reads());
		var validated = plain(web.page(team.coordinator(), "/missions/" + out.mission + "/record"));
		for (var each : NASTY) {
			assertThat(page).as("page").contains(each);
			assertThat(validated).as("record").contains(each);
			assertThat(docx).as("DOCX").contains(each);
			if (!each.contains("שלום") && !each.contains("ﬁ")) {
				assertThat(pdf).as("PDF").contains(squeezed(each));
			}
		}
		assertThat(page + docx + pdf).doesNotContain("49");
		assertThat(docx(out.mission).getElementsByTagName("script").getLength()).isZero();
	}

	@Test
	void namesAndTitlesAreShownLiterally() throws Exception {
		var title = "<i>T</i> ${7*7} [[7]] \"q\" {0} =1+1";
		var name = "Zoé <u>O’Neil</u> #{x} {1}";
		var role = "Élue, \"voirie\" & <eaux>";
		var out = out(title, name, role);

		var mail = mailbox.last(out.email);
		var page = mailbox.open(out.email).reads();
		assertThat(mail.subject()).contains(title);
		assertThat(mail.text()).contains(title, name);
		assertThat(mail.html()).doesNotContain("<i>T</i>", "<u>O’Neil</u>");
		assertThat(page).doesNotContain("<i>T</i>", "<u>O’Neil</u>", "<eaux>");
		assertThat(plain(page)).contains(title);
		assertThat(squeezed(read(out.mission, "agreement"))).contains(squeezed(title), squeezed(name), squeezed(role));
		assertThat(words(docx(out.mission))).contains(title, name, role);
	}

	/** No name and no title begins another header field. */
	@Test
	void whatIsPastedIntoATitleStaysInItsLine() {
		var bcc = "\r\nBcc: intrus@ailleurs.example\r\n\r\nBonjour";
		var out = out("Charges" + bcc, "Hélène" + bcc, "Élue" + bcc);

		assertThat(mailbox.last(out.email).subject()).contains("Charges Bcc: intrus@ailleurs.example Bonjour");
		assertThat(mailbox.of("intrus@ailleurs.example")).isEmpty();
	}

	/** From a word processor come tabs of other kinds, and halves of characters. */
	@Test
	void whatNoDocumentCanHoldIsLeftOut() throws Exception {
		var out = out(
				AgreementText.saying("object", "Avant\u000B\u0001\u0008 milieu\uFFFE\t\u200Bet \uD83D\uDE00 après"));

		assertThat(read(out.mission, "agreement")).contains("Avant", "milieu", "après");
		assertThat(words(docx(out.mission))).contains("Avant milieu", "après", "\uD83D\uDE00");
	}

	/** Nobody signs a text in which something has silently gone missing. */
	@Test
	void lettersOfOtherScriptsArePrinted() throws Exception {
		var out = out(AgreementText.saying("object", "Chez محمد et \uD83D\uDE00 fin"));

		assertThat(read(out.mission, "agreement")).contains("et \uD83D\uDE00 fin").doesNotContain("#");
		assertThat(words(docx(out.mission))).contains("Chez محمد et \uD83D\uDE00 fin");
	}

	@Test
	void aVeryLongAgreementIsWhole() throws Exception {
		var line = "Les Voisins Malins rencontrent leurs voisins, écoutent et orientent vers les services existants. ";
		var all = new ArrayList<>(Arrays.asList(AgreementText.saying()));
		for (int i = 10; i < 26; i++) {
			all.addAll(List.of("clauses[" + i + "].title", "Titre " + i, "clauses[" + i + "].text",
					IntStream.range(0, 118).mapToObj((n) -> line).collect(Collectors.joining()) + "Fin " + i));
		}
		long start = System.nanoTime();
		var out = out(all.toArray(String[]::new));

		try (var pdf = Loader.loadPDF(bytes(out.mission, "agreement"))) {
			assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(40);
			assertThat(text(pdf, pdf.getNumberOfPages())).contains("/ " + pdf.getNumberOfPages());
			assertThat(new PDFTextStripper().getText(pdf)).contains("Fin 10", "Fin 25", "Annexe. Le budget");
		}
		assertThat(words(docx(out.mission))).contains("Fin 10", "Fin 25");
		var reader = mailbox.open(out.email);
		assertThat(reader.reads()).contains("Fin 25", "href=\"#choice\"", "id=\"choice\"");
		long opened = System.nanoTime();
		assertThat(reader.page()).hasStatusOk();
		assertThat((System.nanoTime() - opened) / 1_000_000).as("milliseconds for the page").isLessThan(1000);
		assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(60);
	}

	@Test
	void thePdfIsTaggedA4InFrenchWithItsFonts() throws Exception {
		var out = new AgreementOut(web, team);

		try (var pdf = Loader.loadPDF(bytes(out.mission, "agreement"))) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("fr");
			assertThat(pdf.getDocumentInformation().getTitle()).contains("Convention");
			for (var page : pdf.getPages()) {
				assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(),
						org.assertj.core.data.Offset.offset(1f));
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
				}
			}
			assertThat(text(pdf, 1)).contains("1 / " + pdf.getNumberOfPages());
		}
	}

	@Test
	void theVoteOfTheCouncilIsQuotedOnceItIsKnown() throws Exception {
		var started = new AgreementStarted(web, team);
		var number = "DEL-12 <b>${7*7}</b>";
		framed(started.mission, started.contact);
		web.finish(team.coordinator(), started.mission, "user_writeAgreement", AgreementText.saying());
		var agreement = web.task(started.mission, "user_validate", team.director()).caseId();
		Scope.system("test", () -> votes.record(agreement, new RecordVote(number, LocalDate.of(2026, 3, 3))));
		web.finish(team.director(), started.mission, "user_validate", "choice", "VALIDATED");

		var quoted = "Vu la délibération n°\u00a0" + number + " du 3 mars 2026.";
		assertThat(squeezed(read(started.mission, "agreement"))).contains(squeezed(quoted));
		assertThat(words(docx(started.mission))).contains(quoted);
		assertThat(read(new AgreementOut(web, given.team()).mission, "agreement")).doesNotContain("délibération");
	}

	@Test
	void theDocxHasItsPartsAndItsHeadings() throws Exception {
		var out = new AgreementOut(web, team);
		var parts = parts(out.mission);

		assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
				"word/_rels/document.xml.rels", "word/document.xml", "word/footer1.xml", "word/styles.xml");
		for (var part : parts.entrySet()) {
			assertThat(parsed(part.getValue())).as(part.getKey()).isNotNull();
		}
		var styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);
		var used = parsed(parts.get("word/document.xml")).getElementsByTagName("w:pStyle");
		for (int i = 0; i < used.getLength(); i++) {
			assertThat(styles).contains("w:styleId=\"" + ((Element) used.item(i)).getAttribute("w:val") + "\"");
		}
		var document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
		assertThat(document.split("\"Heading1\"", -1)).hasSizeGreaterThanOrEqualTo(12);
		assertThat(document.replaceAll("(?s)<w:tc>.*?</w:tc>", ""))
			.doesNotContainPattern("<w:tr><w:p>|<w:tblGrid/><w:p>");
		assertThat(document).doesNotContain("<w:tc><w:tcPr/></w:tc>");
		var opened = web.get(team.coordinator(), documentOf(out.mission, "agreement-docx").href());
		assertThat(opened).hasStatusOk();
		assertThat(opened.getResponse().getContentType()).contains("wordprocessingml");
		assertThat(opened.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains(".docx");
		assertThat(plain(web.page(team.coordinator(), "/missions/" + out.mission))).contains("(PDF)", "(DOCX)");
	}

	/** An agreement that is out, its text being this. */
	private Out out(String... text) {
		var started = new AgreementStarted(web, team);
		return sent(started.mission, started.contact, started.email, text);
	}

	private Out out(String title, String name, String role) {
		var email = "zoe." + UUID.randomUUID() + "@ville.example";
		var partner = web
			.post(team.coordinator(), "/partners/new", "name", "Ville <hr> & Cie ${7*7}", "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", role, "email", email);
		var contact = web.page(team.coordinator(), partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		var mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
					"theme", "PESTS", "phase", "agreement", "history", "Besoin étudié", "doors", "620")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		return sent(mission, contact, email, AgreementText.saying());
	}

	private void framed(UUID mission, String contact) {
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
	}

	private Out sent(UUID mission, String contact, String email, String... text) {
		framed(mission, contact);
		web.finish(team.coordinator(), mission, "user_writeAgreement", text);
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
		return new Out(mission, email);
	}

	private record Out(UUID mission, String email) {
	}

	private Document documentOf(UUID mission, String kind) {
		return Scope.system("test", () -> documents.ofMission(mission))
			.stream()
			.filter((document) -> document.kind().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	private byte[] bytes(UUID mission, String kind) {
		var document = documentOf(mission, kind);
		return Scope.system("test", () -> documents.content(document));
	}

	private String read(UUID mission, String kind) throws IOException {
		try (var pdf = Loader.loadPDF(bytes(mission, kind))) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		var stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

	private org.w3c.dom.Document docx(UUID mission) throws IOException, ParserConfigurationException, SAXException {
		return parsed(parts(mission).get("word/document.xml"));
	}

	private Map<String, byte[]> parts(UUID mission) throws IOException {
		var all = new HashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(mission, "agreement-docx")))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				all.put(entry.getName(), zip.readAllBytes());
			}
		}
		return all;
	}

	private static org.w3c.dom.Document parsed(byte[] xml)
			throws ParserConfigurationException, SAXException, IOException {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

	private static String words(org.w3c.dom.Document document) {
		return document.getDocumentElement().getTextContent();
	}

	/** What a person reads on a page. */
	private static String plain(String html) {
		return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", ""));
	}

	/** Lines end where the paper ends, not where a sentence does. */
	private static String squeezed(String text) {
		return text.replaceAll("(?U)\\s+", "");
	}

}
