package org.palier.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds by words. The database's function tells ids within the sites of the request; the
 * rows themselves are read under row-level security as ever.
 */
@Component
class Search {

	private static final String FOUND = """
			with found as materialized (select * from palier_find(:words, :kinds::text[], :most))
			select f.kind, f.likeness, m.id::text as id, m.title, m.state, n.name as place, s.name as site
			from found f join mission m on f.kind = 'mission' and m.id = f.id
				join neighbourhood n on n.id = m.neighbourhood_id join site s on s.id = m.site_id
			union all
			select f.kind, f.likeness, p.id::text, p.name, case when p.archived_at is null then '' else 'ARCHIVED' end, p.town, s.name
			from found f join partner p on f.kind = 'partner' and p.id = f.id join site s on s.id = p.site_id
			union all
			select f.kind, f.likeness, p.id::text, c.name, '', concat_ws(' · ', c.role, p.name), s.name
			from found f join contact c on f.kind = 'contact' and c.id = f.id
				join partner p on p.id = c.partner_id join site s on s.id = c.site_id
			union all
			select f.kind, f.likeness, r.id::text, r.title, r.stage, p.name, s.name
			from found f join prospect r on f.kind = 'prospect' and r.id = f.id
				join partner p on p.id = r.partner_id join site s on s.id = r.site_id
			union all
			select f.kind, f.likeness, a.id::text, m.title, a.state, p.name, s.name
			from found f join agreement a on f.kind = 'agreement' and a.id = f.id
				join mission m on m.id = a.mission_id join site s on s.id = a.site_id
				left join contact c on c.id = (a.budget ->> 'approver')::uuid left join partner p on p.id = c.partner_id
			union all
			select f.kind, f.likeness, case when :open then e.id::text else e.email end, e.name,
				(select string_agg(role, ',' order by role) from person_role where person_id = e.id), e.email,
				(select string_agg(s.name, ', ' order by s.name) from person_site l join site s on s.id = l.site_id where l.person_id = e.id)
			from found f join person e on f.kind = 'person' and e.id = f.id
			where (e.enabled or :open) and exists (select from person_role where person_id = e.id and role = any (:roles::text[]))
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Texts texts;

	Search(JdbcClient jdbc, TransactionTemplate transaction, Texts texts) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.texts = texts;
	}

	/**
	 * The kind with the best match first.
	 * @param most of each kind
	 */
	List<Found> find(User user, @Nullable String words, int most) {
		if (words == null) {
			return List.of();
		}
		var found = new LinkedHashMap<String, List<Found.One>>();
		read(user, words, Kind.of(user), most, found);
		if (user.is(Role.ADMINISTRATOR)) {
			var person = Kind.PERSON.code();
			found.remove(person);
			Scope.system(user.name(), () -> read(user, words, new String[] { person }, most, found));
		}
		return found.entrySet()
			.stream()
			.map((kind) -> new Found(kind.getKey(),
					kind.getValue().stream().sorted(Comparator.comparing(Found.One::likeness).reversed()).toList(),
					(kind.getValue().size() == most) ? more(kind.getKey(), words) : null))
			.sorted(Comparator.comparing((Found kind) -> kind.all().get(0).likeness()).reversed())
			.toList();
	}

	private void read(User user, String words, String[] kinds, int most, Map<String, List<Found.One>> found) {
		transaction.executeWithoutResult((status) -> jdbc.sql(FOUND)
			.param("words", words)
			.param("kinds", kinds)
			.param("most", most)
			.param("open", user.is(Role.ADMINISTRATOR))
			.param("roles", Kind.colleagues(user))
			.query((row) -> {
				found.computeIfAbsent(row.getString("kind"), (kind) -> new ArrayList<>()).add(one(row, user));
			}));
	}

	private Found.One one(ResultSet row, User user) throws SQLException {
		var kind = row.getString("kind");
		var id = row.getString("id");
		var state = Optional.ofNullable(row.getString("state")).orElse("");
		var where = Stream.of(said(kind, state), row.getString("place"), row.getString("site"))
			.filter((word) -> word != null && !word.isEmpty())
			.collect(Collectors.joining(" · "));
		return new Found.One(row.getString("title"), where, href(kind, id, user), row.getFloat("likeness"));
	}

	private String said(String kind, String state) {
		return switch (kind) {
			case "mission" -> texts.get("mission.state." + state);
			case "prospect" -> texts.get("prospecting.stage." + state);
			case "person" -> Arrays.stream(state.split(","))
				.map((role) -> texts.get("role." + role))
				.collect(Collectors.joining(", "));
			case "agreement" -> texts.get("search.agreement." + state);
			default -> state.isEmpty() ? "" : texts.get("search.partner." + state);
		};
	}

	/** People have a page for those who look after accounts; others write to them. */
	private static String href(String kind, String id, User user) {
		return switch (kind) {
			case "person" -> user.is(Role.ADMINISTRATOR) ? "/admin/people/" + id : "mailto:" + id;
			case "contact" -> "/partners/" + id;
			default -> "/" + kind + "s/" + id;
		};
	}

	private static @Nullable String more(String kind, String words) {
		return switch (kind) {
			case "mission", "partner", "prospect" ->
				UriComponentsBuilder.fromPath("/" + kind + "s").queryParam("q", "{q}").encode().build(words).toString();
			default -> null;
		};
	}

}
