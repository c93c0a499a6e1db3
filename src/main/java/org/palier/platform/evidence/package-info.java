/**
 * What can be shown later: who was shown what, and what they said, each event sealed to
 * the one before.
 */
@NullMarked
@NamedInterface("evidence")
package org.palier.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
