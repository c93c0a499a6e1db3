package org.palier.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.palier.platform.security.Scope;

import org.springframework.stereotype.Component;

/** Says of a proof in JSON whether it is one of ours and as it was; nothing else. */
@Component
public class Verification {

	private final Evidence evidence;

	Verification(Evidence evidence) {
		this.evidence = evidence;
	}

	/** Empty if these bytes do not even look like such a proof. */
	public Optional<Verdict> of(byte[] bytes) {
		if (!looksLikeOne(bytes)) {
			return Optional.empty();
		}
		return Optional.of(Proof.read(bytes)
			.map((proof) -> isOurs(proof) ? Verdict.INTACT : Verdict.UNKNOWN)
			.orElse(Verdict.ALTERED));
	}

	private boolean isOurs(Proof proof) {
		return Scope.system("verification",
				() -> evidence.stands(proof.chain(), proof.last().number(), proof.last().hash()));
	}

	private static boolean looksLikeOne(byte[] bytes) {
		var text = new String(bytes, StandardCharsets.UTF_8).strip();
		return text.startsWith("{") && text.contains("palier-evidence");
	}

	/** What can be said. */
	public enum Verdict {

		/** Each event follows from the one before, and the last stands in our books. */
		INTACT,

		/** Something in it was changed, left out or put in. */
		ALTERED,

		/** It holds together, and is not from here. */
		UNKNOWN

	}

}
