package org.palier.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice
class PageAdvice {

	private static final Set<Role> WITH_TASKS = Set.of(Role.COORDINATOR, Role.DIRECTOR, Role.NETWORK, Role.VOISIN);

	private static final List<Entry> ENTRIES = List.of(new Entry("nav.inbox", "/inbox", WITH_TASKS),
			new Entry("nav.missions", "/missions", WITH_TASKS), new Entry("nav.doors", "/field", Set.of(Role.VOISIN)),
			new Entry("nav.observations", "/observations", WITH_TASKS),
			new Entry("nav.support", "/support", Set.of(Role.VOISIN, Role.COORDINATOR)),
			new Entry("nav.partners", "/partners", Set.of(Role.COORDINATOR, Role.DIRECTOR)),
			new Entry("nav.prospects", "/prospects", Set.of(Role.COORDINATOR, Role.DIRECTOR)),
			new Entry("nav.agreements", "/agreements", Set.of(Role.COORDINATOR, Role.DIRECTOR, Role.NETWORK)),
			new Entry("nav.insight", "/insight", Set.of(Role.DIRECTOR, Role.NETWORK, Role.COORDINATOR)),
			new Entry("nav.admin", "/admin", Set.of(Role.ADMINISTRATOR)));

	/** What is ground for the work, and what is one's own: it opens under one's name. */
	private static final List<Entry> YOURS = List.of(new Entry("nav.account", "/account", Set.of()),
			new Entry("nav.mail", "/mail", Set.of(Role.COORDINATOR)),
			new Entry("nav.places", "/places", Set.of(Role.COORDINATOR)),
			new Entry("nav.calendar", "/calendar", Set.of(Role.VOISIN)),
			new Entry("nav.absences", "/absences", Set.of()));

	/**
	 * An empty field is no value, spaces around a text are not part of it, and the one
	 * character that no database keeps is dropped. A form is made whole by its record's
	 * constructor: what is sent under other names changes nothing in it.
	 */
	@InitBinder
	void trim(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.registerCustomEditor(String.class, new StringTrimmerEditor("\u0000", true));
	}

	@ModelAttribute("me")
	@Nullable Me me() {
		return User.current()
			.map((user) -> new Me(user.name(), user.place(), WITH_TASKS.stream().anyMatch(user::is)))
			.orElse(null);
	}

	/** Where the reader is, for the switch of languages in the foot. */
	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken(); // its cookie must leave before the page grows too long
		}
		var query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/** Those that the page is not in. */
	@ModelAttribute("otherLanguages")
	List<Speech> otherLanguages() {
		return Arrays.stream(Language.values())
			.filter((each) -> each != Language.current())
			.map((each) -> new Speech(each.code(),
					StringUtils.capitalize(each.locale().getDisplayLanguage(each.locale()))))
			.toList();
	}

	@ModelAttribute("nav")
	List<Item> nav(HttpServletRequest request) {
		return items(ENTRIES, request);
	}

	@ModelAttribute("yours")
	List<Item> yours(HttpServletRequest request) {
		return items(YOURS, request);
	}

	private static List<Item> items(List<Entry> entries, HttpServletRequest request) {
		var user = User.current();
		return entries.stream()
			.filter((entry) -> entry.isFor(user))
			.map((entry) -> new Item(entry.key(), entry.href(), request.getRequestURI().startsWith(entry.href())))
			.toList();
	}

	/**
	 * Who is logged in, as the top bar shows it.
	 *
	 * @param tasks whether there may be something to do for this person
	 */
	record Me(String name, String place, boolean tasks) {
	}

	/**
	 * A language to choose.
	 *
	 * @param name in itself
	 */
	record Speech(String code, String name) {
	}

	/** An entry of the menu. */
	record Item(String key, String href, boolean current) {
	}

	private record Entry(String key, String href, Set<Role> roles) {

		boolean isFor(Optional<User> user) {
			return user.isPresent() && (roles.isEmpty() || roles.stream().anyMatch(user.get()::is));
		}

	}

}
