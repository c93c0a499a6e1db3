/** Kills the application while people work, and looks at what is left. */
package org.palier.crash;
