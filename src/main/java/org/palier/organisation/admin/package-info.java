/** What administrators do: people, sites, absences. No resident's data. */
@NullMarked
package org.palier.organisation.admin;

import org.jspecify.annotations.NullMarked;
