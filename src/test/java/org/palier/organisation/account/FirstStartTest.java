package org.palier.organisation.account;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.Given;
import org.palier.PalierTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The link for the first administrator is for the first one only. */
@PalierTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	@Autowired
	FirstStart start;

	@Autowired
	Given given;

	@Test
	void whereSomebodyAdministersNoLinkIsShown(CapturedOutput output) {
		given.administrator();
		var before = UUID.randomUUID().toString();
		System.out.println(before);

		start.started();

		assertThat(output.getOut().substring(output.getOut().indexOf(before))).doesNotContain("/welcome/first/");
	}

}
