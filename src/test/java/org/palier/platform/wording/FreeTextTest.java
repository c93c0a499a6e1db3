package org.palier.platform.wording;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.palier.platform.web.NoNumber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused while it is typed is refused on every route: no free text forgets it.
 */
class FreeTextTest {

	/**
	 * What partners write of themselves, and what is written of partners: their numbers
	 * are for work.
	 */
	private static final Set<String> FOR_WORK = Set.of("org.palier.agreement", "org.palier.partner",
			"org.palier.prospecting", "org.palier.organisation");

	/** Words of partners, and lists of places and partners where one may ring. */
	private static final Set<String> OPEN = Set.of("AnswerOrientation.words", "ConfirmTrainer.words",
			"DescribeNeed.actors", "GatherEvidence.otherSources", "GiveView.words", "HoldWorkshop.participants",
			"PlanTraining.topic", "Present.audience", "ReviewContent.remarks", "Sector.stairwells",
			"ValidateReport.words", "WriteGuide.hook", "WriteGuide.message", "WriteGuide.orient", "WriteGuide.question",
			"WriteGuide.thank", "WriteTopicSheet.sponsors");

	@Test
	void everyFreeTextIsReadOrSaysWhyNot() {
		var forgotten = new TreeSet<String>();
		for (var type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.palier")) {
			if (type.isRecord() && FOR_WORK.stream().noneMatch((each) -> type.getPackageName().startsWith(each))) {
				forgotten(type, forgotten);
			}
		}
		assertThat(forgotten).as("free texts without @NoNumber").isEmpty();
	}

	private static void forgotten(JavaClass type, Set<String> forgotten) {
		Arrays.stream(type.reflect().getRecordComponents())
			.filter((field) -> field.getType() == String.class && isLong(field)
					&& !field.isAnnotationPresent(NoNumber.class))
			.map((field) -> type.getSimpleName() + "." + field.getName())
			.filter((name) -> !OPEN.contains(name))
			.forEach(forgotten::add);
	}

	private static boolean isLong(RecordComponent field) {
		var size = field.getAnnotation(Size.class);
		return size != null && size.max() >= 500;
	}

}
