package org.palier.content;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Questionnaires;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires that went to the doors, word for word. */
@Component
@Transactional
public class FrozenForms implements Questionnaires {

	private final Contents contents;

	private final ListedForm list;

	private final JdbcClient jdbc;

	FrozenForms(Contents contents, ListedForm list, JdbcClient jdbc) {
		this.contents = contents;
		this.list = list;
		this.jdbc = jdbc;
	}

	/** The questionnaire of the version being written, if there is one. */
	Optional<Form> form(Content content) {
		return content.drawn().or(() -> Optional.ofNullable(content.questionnaire()).map(list::of));
	}

	void freeze(Content content) {
		var at = Objects.requireNonNull(content.frozenAt()).atOffset(ZoneOffset.UTC);
		form(content).ifPresent((form) -> jdbc.sql("""
				insert into frozen_content (id, content_id, mission_id, site_id, edition, schema, frozen_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), content.id(), content.mission(), content.site(), content.edition(), form.text(),
					at)
			.update());
	}

	/** What was frozen before questionnaires were kept is made from its list. */
	@Override
	@Transactional(readOnly = true)
	public Optional<FrozenQuestionnaire> of(UUID mission) {
		return jdbc
			.sql("select id, edition, schema from frozen_content where mission_id = ? order by edition desc limit 1")
			.param(mission)
			.query((row, index) -> new FrozenQuestionnaire(row.getObject("id", UUID.class), row.getInt("edition"),
					row.getString("schema")))
			.optional()
			.or(() -> contents.findByMission(mission)
				.filter(Content::isFrozen)
				.flatMap((content) -> form(content)
					.map((form) -> new FrozenQuestionnaire(content.id(), content.edition(), form.text()))));
	}

	@Override
	public List<Problem> check(String schema, String answers) {
		return Answers.check(new Form(schema), answers);
	}

}
