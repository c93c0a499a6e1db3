/**
 * From what is heard on a landing to the director's go: observations, evidence, opinions,
 * topic sheet.
 */
@NullMarked
@ApplicationModule(displayName = "Need",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
