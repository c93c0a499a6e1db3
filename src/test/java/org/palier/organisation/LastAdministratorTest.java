package org.palier.organisation;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody must stay who can let others in. */
@PalierTest
class LastAdministratorTest {

	private static final String REFUSED = "C’est la dernière personne qui administre Palier";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	User admin;

	java.util.List<UUID> others;

	/** All those of other tests are away for a moment. */
	@BeforeEach
	void oneAdministrator() {
		team = given.team();
		others = inSystem(() -> jdbc.sql("""
				update person set enabled = false where enabled
					and id in (select person_id from person_role where role = 'administrator') returning id""")
			.query(UUID.class)
			.list());
		admin = given.administrator();
	}

	@AfterEach
	void theOthersAreBack() {
		inSystem(() -> jdbc.sql("update person set enabled = true where id = any (?)")
			.param(others.toArray(UUID[]::new))
			.update());
	}

	@Test
	void theLastOneCannotCloseTheirOwnAccount() {
		var answer = web.post(admin, person(admin) + "/disable", "reason", "au revoir");

		assertThat(HtmlUtils.htmlUnescape(Web.text(answer))).contains(REFUSED);
		assertThat(administrators()).isEqualTo(1);
		assertThat(web.get(admin, "/admin/people")).hasStatusOk();
	}

	@Test
	void theLastOneCannotLayDownTheRole() {
		var answer = web.post(admin, person(admin), "name", "Alix", "roles", "COORDINATOR", "sites",
				team.site().toString());

		assertThat(HtmlUtils.htmlUnescape(Web.text(answer))).contains(REFUSED);
		assertThat(administrators()).isEqualTo(1);
	}

	@Test
	void theLastOneMayChangeEverythingElse() {
		assertThat(web.post(admin, person(admin), "name", "Alix Autre", "roles", "ADMINISTRATOR")).hasStatus(302);
		assertThat(web.page(admin, person(admin))).contains("Alix Autre");
	}

	@Test
	void whoeverIsDisabledDoesNotCount() {
		var second = given.administrator();
		assertThat(web.post(admin, person(second) + "/disable", "reason", "parti")).hasStatus(302);

		assertThat(HtmlUtils.htmlUnescape(Web.text(web.post(admin, person(admin) + "/disable", "reason", "moi aussi"))))
			.contains(REFUSED);
		assertThat(administrators()).isEqualTo(1);
	}

	@Test
	void withASecondOneTheFirstMayGo() {
		var second = given.administrator();

		assertThat(web.post(second, person(admin) + "/disable", "reason", "parti")).hasStatus(302);
		assertThat(administrators()).isEqualTo(1);
	}

	@Test
	void twoWhoSendEachOtherAwayAtTheSameMomentDoNotBothGo() {
		var second = given.administrator();
		for (int i = 0; i < 10; i++) {
			var one = CompletableFuture.runAsync(() -> web.post(admin, person(second) + "/disable", "reason", "toi"));
			var other = CompletableFuture.runAsync(() -> web.post(second, person(admin) + "/disable", "reason", "toi"));
			CompletableFuture.allOf(one, other).join();
			assertThat(administrators()).isEqualTo(1);
			inSystem(() -> jdbc.sql("update person set enabled = true, delete_on = null where id in (?, ?)")
				.params(admin.id(), second.id())
				.update());
		}
	}

	private static String person(User user) {
		return "/admin/people/" + user.id();
	}

	private long administrators() {
		return inSystem(() -> jdbc.sql("""
				select count(*) from person where enabled
					and id in (select person_id from person_role where role = 'administrator')""")
			.query(Long.class)
			.single());
	}

	private <T> T inSystem(java.util.function.Supplier<T> work) {
		return Scope.system("test", () -> transaction.execute((status) -> work.get()));
	}

}
