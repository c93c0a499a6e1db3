/** A database that an earlier version left is opened by this one. */
package org.palier.migration;
