/** The way in for people with an account: login, passwords, sessions. */
@NullMarked
package org.palier.organisation.account;

import org.jspecify.annotations.NullMarked;
