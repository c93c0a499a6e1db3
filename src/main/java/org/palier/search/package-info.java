/**
 * One field that finds everything one may see: missions, partners, people. Never a
 * resident.
 */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = { "platform", "platform :: *" })
package org.palier.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
