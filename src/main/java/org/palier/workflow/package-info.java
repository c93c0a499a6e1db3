/**
 * The port to the process engine, in words of the business. Everything that knows the
 * engine lives in {@code workflow.engine}.
 */
@NullMarked
@ApplicationModule(displayName = "Workflow", allowedDependencies = { "platform", "platform :: *" })
package org.palier.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
