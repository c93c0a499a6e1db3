/** Mail leaves through an outbox written in the same transaction as what it announces. */
@NullMarked
@NamedInterface("mail")
package org.palier.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
