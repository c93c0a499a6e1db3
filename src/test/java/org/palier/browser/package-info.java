/** What people see, seen by a real browser. */
@NullMarked
package org.palier.browser;

import org.jspecify.annotations.NullMarked;
