package org.palier;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.palier.platform.mail.Postman;
import org.palier.workflow.Simulation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people without account have: the mails they received, as the demonstration's mail
 * server shows them, and the browser in which they open a link.
 */
@TestComponent
public class Mailbox {

	private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");

	private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

	private static final Pattern CODE = Pattern.compile("(?m)^(\\d{3} \\d{3})$");

	private static final Pattern ACTION = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");

	private final Web web;

	private final Postman postman;

	private final Simulation simulation;

	private final JsonMapper json;

	Mailbox(Web web, Postman postman, Simulation simulation, JsonMapper json) {
		this.web = web;
		this.postman = postman;
		this.simulation = simulation;
		this.json = json;
	}

	/** All mail that an address received, newest first. */
	public List<Letter> of(String email) {
		postman.deliver();
		return json.readValue(Web.text(web.get("/dev/mail.json")), new TypeReference<List<Letter>>() {
		}).stream().filter((letter) -> letter.to().equals(email)).toList();
	}

	/** The newest mail of an address. */
	public Letter last(String email) {
		return of(email).stream().findFirst().orElseThrow(() -> new AssertionError("No mail for " + email));
	}

	/** The one-time code in the newest mail of an address. */
	public String code(String email) {
		var mail = last(email);
		var found = CODE.matcher(mail.text().replace("\r", ""));
		assertThat(found.find()).as(mail.text()).isTrue();
		assertThat(mail.subject()).doesNotContain(found.group(1));
		return found.group(1);
	}

	/** Opens the link of the newest mail that has one. */
	public Guest open(String email) {
		return open(of(email).stream()
			.filter((letter) -> letter.links().stream().anyMatch((link) -> link.contains("/l/")))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No link for " + email)));
	}

	/** Opens the link of this mail. */
	public Guest open(Letter letter) {
		var link = letter.links().stream().filter((each) -> each.contains("/l/")).findFirst().orElseThrow();
		var address = URI.create(link);
		var opened = web.get(address.getRawPath() + "?" + address.getRawQuery());
		assertThat(opened).as(link).hasStatus(302);
		var cookie = opened.getResponse().getCookies()[0];
		return new Guest(Objects.requireNonNull(opened.getResponse().getRedirectedUrl()), cookie);
	}

	/** A mail as the server received it. */
	public record Letter(String to, String subject, String text, String html, List<String> links) {
	}

	/** A person without account, at the page of their link. */
	public final class Guest {

		private final String address;

		private final Cookie cookie;

		private Guest(String address, Cookie cookie) {
			this.address = address;
			this.cookie = cookie;
		}

		/** The clean address of the link's page. */
		public String address() {
			return address;
		}

		public MvcTestResult get(String path) {
			return web.get(path, cookie);
		}

		/** The link's page: its form while it is open, else what became of it. */
		public MvcTestResult page() {
			var page = get(address);
			var forward = page.getResponse().getForwardedUrl();
			return (forward != null) ? get(forward) : page;
		}

		public String reads() {
			return Web.text(page());
		}

		/**
		 * Fills in the form, hidden fields included, and sends it, as a browser would.
		 */
		public MvcTestResult answers(String... fields) {
			var page = reads();
			var form = ACTION.matcher(page);
			assertThat(form.find()).as("a form in " + page).isTrue();
			return posts(form.group(1), hidden(page), fields);
		}

		/** The same, without looking at the page first. */
		public MvcTestResult posts(String path, Map<String, String> hidden, String... fields) {
			var all = new HashMap<>(hidden);
			for (int i = 0; i < fields.length; i += 2) {
				all.put(fields[i], fields[i + 1]);
			}
			var result = web.post(path, all, cookie);
			simulation.runDueJobs();
			return result;
		}

		/** Names and values of the hidden fields of a page. */
		public Map<String, String> hidden(String page) {
			var hidden = new HashMap<String, String>();
			HIDDEN.matcher(page).results().forEach((input) -> {
				var found = new HashMap<String, String>();
				ATTRIBUTE.matcher(input.group()).results().forEach((each) -> found.put(each.group(1), each.group(2)));
				if (!"_csrf".equals(found.get("name"))) {
					hidden.put(found.get("name"), HtmlUtils.htmlUnescape(found.getOrDefault("value", "")));
				}
			});
			return hidden;
		}

	}

}
