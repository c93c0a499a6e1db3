/**
 * What Palier must reach, measured: {@code mvn -Pbench verify -Dbench=agreement}.
 * Programs of their own, never part of the tests; their sizes are options, and each
 * figure stands beside one of the same run that it can be compared with.
 */
package org.palier.bench;
