package org.palier.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.organisation.People;
import org.palier.organisation.Person;
import org.palier.platform.InstallationRefused;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

/** The demonstration never meets real people. */
@PalierTest
class DemonstrationSafetyTest {

	@Autowired
	Given given;

	@Autowired
	People people;

	@Autowired
	Audit audit;

	@Autowired
	Simulation simulation;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	java.time.Clock clock;

	@Autowired
	JdbcClient jdbc;

	final DemoPeople demoPeople = mock(DemoPeople.class);

	final DemoTimeline timeline = mock(DemoTimeline.class);

	final DemoMark mark = mock(DemoMark.class);

	final HastyTransactions hasty = mock(HastyTransactions.class);

	@AfterEach
	void nobodyOfTheDemonstration() {
		Scope.system("test", () -> transaction.execute((status) -> jdbc.sql("delete from person where demo").update()));
	}

	@Test
	void itIsNotMadeAmongRealPeople() {
		given.team();

		assertThatExceptionOfType(InstallationRefused.class).isThrownBy(demonstration()::start)
			.withMessageContaining("real people");
		verifyNoInteractions(demoPeople, timeline, mark, hasty);
	}

	/** In a database that is not ours there is nothing to clear: somebody must look. */
	@Test
	void oneThatWasCutOffIsNeverShownAsWholeAndAWholeOneNotMadeAgain() {
		somebodyOfTheDemonstration();
		assertThatExceptionOfType(InstallationRefused.class).isThrownBy(demonstration()::start)
			.withMessageContaining("cut off");

		Scope.system("test", () -> audit.record(null, null, null, "demonstration.made", null, null, null));
		assertThatNoException().isThrownBy(demonstration()::start);
		verifyNoInteractions(demoPeople, timeline, mark, hasty);
	}

	@Test
	void accountsThatEverybodyKnowsAreNeverServedAsReal() {
		assertThatNoException().isThrownBy(new NoDemonstration(people, transaction)::start);

		somebodyOfTheDemonstration();

		assertThatExceptionOfType(InstallationRefused.class).isThrownBy(new NoDemonstration(people, transaction)::start)
			.withMessageContaining("everybody knows");
	}

	@Test
	void withARealDatabaseNothingOfItExists() {
		var real = Map.<String, Object>of("spring.datasource.url", "jdbc:postgresql://db/palier", "palier.demo", false);
		var shown = Map.<String, Object>of("spring.datasource.url", "jdbc:postgresql://db/palier", "palier.demo", true);
		var all = List.of("Demonstration", "DemonstrationAccounts", "DevMailController", "CapturedMailConfiguration",
				"Greeting");

		assertThat(components(real)).contains("NoDemonstration")
			.doesNotContainAnyElementsOf(all)
			.doesNotContain("EmbeddedDatabaseConfiguration", "DemoClock", "DevClockController", "DemoFoot");
		assertThat(components(shown)).containsAll(all)
			.doesNotContain("EmbeddedDatabaseConfiguration", "NoDemonstration");
		assertThat(components(Map.of("palier.demo", true))).containsAll(all).contains("EmbeddedDatabaseConfiguration");
	}

	/** What would be made of this package with these settings. */
	private static List<String> components(Map<String, Object> settings) {
		var environment = new StandardEnvironment();
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
		return new ClassPathScanningCandidateComponentProvider(true, environment)
			.findCandidateComponents("org.palier.demo")
			.stream()
			.map((found) -> String.valueOf(found.getBeanClassName()).replaceAll(".*\\.", ""))
			.toList();
	}

	private void somebodyOfTheDemonstration() {
		Scope.system("test", () -> {
			var person = new Person(UUID.randomUUID() + "@palier.example", "Démonstration", clock.instant());
			person.markDemo();
			return people.save(person);
		});
	}

	private Demonstration demonstration() {
		return new Demonstration(people, demoPeople, timeline, mark, hasty, audit, simulation, transaction, clock, 18);
	}

}
