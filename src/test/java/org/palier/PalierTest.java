package org.palier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.platform.mail.Postman;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on its embedded PostgreSQL, once for the whole run: tests make
 * sites of their own and never look at each other's. Jobs and mail run when a test says
 * so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "palier.demo=false", "palier.mail.every=365d", "palier.privacy.every=365d",
				"palier.reminders.every=365d", "palier.summaries.every=365d", "palier.alerts.every=365d",
				"camunda.bpm.job-execution.enabled=false" })
@AutoConfigureMockMvc
@Import({ Given.class, Web.class, TakenFlows.class, Mailbox.class, Postman.class })
@ExtendWith(EngineAgrees.class)
public @interface PalierTest {

}
