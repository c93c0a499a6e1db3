package org.palier.agreement;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What the decision table says of an agreement: what was asked of it, and its answer. The
 * words are those of {@code bpmn/agreement-route.dmn}.
 *
 * @param amount asked of the sponsor, in euros
 * @param council whether the sponsor is a public body whose council votes
 * @param form which kind of text is to be written
 * @param written whether the law wants a written agreement
 * @param vote whether the council must vote first
 */
public record Route(Funding funding, BigDecimal amount, boolean council, Form form, boolean written,
		Signatory signatory, boolean vote) {

	private static <T extends Enum<T>> T of(T[] all, String word) {
		return Arrays.stream(all)
			.filter((each) -> each.toString().equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("A word that agreement-route.dmn should not say: " + word));
	}

	/** Who pays, and for what. */
	public enum Funding {

		SUBSIDY("subvention"), SERVICE("prestation"), SEVERAL("plusieurs financeurs"), OWN_FUNDS("fonds propres");

		private final String word;

		Funding(String word) {
			this.word = word;
		}

		@Override
		public String toString() {
			return word;
		}

	}

	/** The kind of text. */
	public enum Form {

		SIMPLE("convention de subvention simple"), FULL("convention de subvention complète"),
		SERVICE("contrat de prestation"), SHARED("convention à plusieurs financeurs"), NONE("décision interne");

		private final String word;

		Form(String word) {
			this.word = word;
		}

		static Form of(String word) {
			return Route.of(values(), word);
		}

		@Override
		public String toString() {
			return word;
		}

	}

	/** Who signs for the association. */
	public enum Signatory {

		DIRECTOR("direction territoriale"), NETWORK("tête de réseau");

		private final String word;

		Signatory(String word) {
			this.word = word;
		}

		static Signatory of(String word) {
			return Route.of(values(), word);
		}

		@Override
		public String toString() {
			return word;
		}

	}

}
