/** What would become of the missions on their way if something changed. */
@NullMarked
package org.palier.insight.whatif;

import org.jspecify.annotations.NullMarked;
