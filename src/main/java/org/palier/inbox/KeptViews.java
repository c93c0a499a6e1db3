package org.palier.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.palier.inbox.InboxPage.Tab;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters that people keep under a name. The four most used stand ready; who keeps none
 * has those that everybody needs.
 */
@Component
@Transactional
class KeptViews {

	private static final int READY = 4;

	private static final int MOST = 30;

	/** Message keys and addresses of what everybody needs. */
	private static final List<Map.Entry<String, String>> PRESET = List.of(
			Map.entry("inbox.ready.late", "/inbox?due=late"), Map.entry("inbox.ready.roles", "/inbox?who=roles"),
			Map.entry("inbox.ready.week", "/inbox?due=week"), Map.entry("inbox.ready.mission", "/inbox?by=mission"));

	private final JdbcClient jdbc;

	private final Texts texts;

	KeptViews(JdbcClient jdbc, Texts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/** The most used first. */
	@Transactional(readOnly = true)
	List<Kept> of(UUID who) {
		return jdbc.sql("select id, name, address from inbox_view where who = ? order by uses desc, name limit " + MOST)
			.param(who)
			.query((row, index) -> new Kept(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("address")))
			.list();
	}

	@Transactional(readOnly = true)
	List<Tab> ready(UUID who, Wanted wanted) {
		var ready = new ArrayList<Tab>();
		of(who).stream()
			.limit(READY)
			.forEach((kept) -> ready
				.add(new Tab(kept.name(), "/inbox/views/" + kept.id(), kept.address().equals(wanted.href()), null)));
		PRESET.stream()
			.map((preset) -> new Tab(texts.get(preset.getKey()), preset.getValue(),
					wanted.href().equals(preset.getValue()), null))
			.limit(READY - ready.size())
			.forEach(ready::add);
		return ready;
	}

	/** Keeps a view; the same name again is the same view, changed. */
	void keep(UUID who, String name, Wanted wanted) {
		jdbc.sql("""
				insert into inbox_view (id, who, name, address, uses) values (?, ?, ?, ?, 1)
				on conflict (who, name) do update set address = excluded.address""")
			.params(UUID.randomUUID(), who, name, wanted.href())
			.update();
	}

	/** Where a view leads; it is counted. */
	String open(UUID who, UUID id) {
		Optional<String> address = jdbc
			.sql("update inbox_view set uses = uses + 1 where id = ? and who = ? returning address")
			.params(id, who)
			.query(String.class)
			.optional();
		return NotFound.orElse(address);
	}

	void remove(UUID who, UUID id) {
		if (jdbc.sql("delete from inbox_view where id = ? and who = ?").params(id, who).update() == 0) {
			throw new NotFound();
		}
	}

	/** A view under its name. */
	record Kept(UUID id, String name, String address) {
	}

}
