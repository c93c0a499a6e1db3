package org.palier;

import java.util.ArrayList;
import java.util.List;

import org.palier.agreement.WriteAgreement;

/** What a coordinator types into the form in which an agreement is written. */
public final class AgreementText {

	private AgreementText() {
	}

	/**
	 * Names and values in turn for all mandatory articles.
	 * @param own what some articles say, key and text in turn
	 */
	public static String[] saying(String... own) {
		var all = new ArrayList<>(List.of("model", "subsidy-simple-1"));
		for (var key : WriteAgreement.MANDATORY) {
			int line = (all.size() - 2) / 4;
			all.addAll(List.of("clauses[" + line + "].key", key, "clauses[" + line + "].text", said(key, own)));
		}
		return all.toArray(String[]::new);
	}

	private static String said(String key, String... own) {
		for (int i = 0; i < own.length; i += 2) {
			if (own[i].equals(key)) {
				return own[i + 1];
			}
		}
		return "Ce que dit l’article " + key;
	}

}
