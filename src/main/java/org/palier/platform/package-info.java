/**
 * What every module stands on: guarding data, mail, links, documents, working time,
 * audit, pages.
 */
@NullMarked
@ApplicationModule(displayName = "Platform", allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package org.palier.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
