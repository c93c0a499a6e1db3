/**
 * Who works where: network, territories, sites, neighbourhoods, people, roles, absences.
 */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "platform", "platform :: *", "workflow" })
package org.palier.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
