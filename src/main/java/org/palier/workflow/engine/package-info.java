/**
 * Camunda 7, and nothing of it outside: another engine of the same family replaces this
 * package.
 */
@NullMarked
package org.palier.workflow.engine;

import org.jspecify.annotations.NullMarked;
