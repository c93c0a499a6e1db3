/** Everyone's next step: a read side with one row per open task. */
@NullMarked
@ApplicationModule(displayName = "Inbox",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "mission" })
package org.palier.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
