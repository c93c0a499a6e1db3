package org.palier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.palier.platform.calendar.MovableClock;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The walls of the house. */
class HouseTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.palier");

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(Palier.class).verify();
	}

	@Test
	void onlyOnePackageKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage("org.palier.workflow.engine..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(HOUSE);
	}

	@Test
	void noQueryOfTheEngineTakesAnExpression() {
		noClasses().should()
			.callMethodWhere(target(owner(resideInAPackage("org.camunda.."))).and(target(nameMatching(".*Expression"))))
			.check(HOUSE);
	}

	@Test
	void thereIsOneClock() {
		var now = DescribedPredicate.describe("ask the system for the time",
				(com.tngtech.archunit.core.domain.JavaMethodCall call) -> call.getTargetOwner()
					.getPackageName()
					.equals("java.time") && call.getName().equals("now")
						&& call.getTarget().getRawParameterTypes().isEmpty()
						|| call.getTargetOwner().isEquivalentTo(System.class)
								&& call.getName().equals("currentTimeMillis")
						|| call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
								&& call.getName().startsWith("system"));
		noClasses().that().areNotAssignableTo(MovableClock.class).should().callMethodWhere(now).check(HOUSE);
		noClasses().should().callConstructor(java.util.Date.class).check(HOUSE);
	}

	/** The database's clock cannot be moved: dates come from ours. */
	@Test
	void noSqlAsksTheDatabaseForTheTime() throws IOException {
		var now = Pattern.compile("\\b(now\\(\\)|current_(date|time|timestamp)\\b|localtimestamp\\b)",
				Pattern.CASE_INSENSITIVE);
		for (var folder : new String[] { "src/main/java", "src/main/resources/db" }) {
			try (var files = Files.walk(Path.of(folder))) {
				for (var file : files.filter(Files::isRegularFile).toList()) {
					var text = file.toString().endsWith(".java") ? quoted(Files.readString(file))
							: Files.readString(file);
					assertThat(now.matcher(text).results().map((found) -> found.group())).as(file.toString()).isEmpty();
				}
			}
		}
	}

	private static String quoted(String java) {
		return Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"")
			.matcher(java)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.joining("\n"));
	}

	@Test
	void controllersStayInside() {
		classes().that().areAnnotatedWith(Controller.class).should().notHaveModifier(JavaModifier.PUBLIC).check(HOUSE);
	}

	@Test
	void namesSayWhatAPersonWouldSay() {
		noClasses().should().haveNameMatching(".*\\.[A-Za-z]*(Impl|Manager|Helper|Util|Utils|Dto|Mapper)").check(HOUSE);
	}

	@Test
	void noLoggerIsSilenced() throws IOException {
		assertThat(Files.readString(Path.of("src/main/resources/application.yaml")).lines())
			.noneMatch((line) -> line.matches("\\s+[\\w.]+: *\"?(off|error|fatal)\"?.*"));
	}

}
