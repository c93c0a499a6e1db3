package org.palier.agreement;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One article of an agreement.
 *
 * @param key what it is about, the same in each version of the text: of a mandatory
 * article, of one that its model has, or made up for one that somebody added
 * @param title of the article; that of a mandatory one comes from the model
 */
public record Clause(@Nullable String key, @Nullable @Size(max = 160) String title,
		@Nullable @Size(max = 12_000) String text) {

	private static final Pattern KEY = Pattern.compile("[a-zA-Z]{2,40}|free-[0-9a-f]{8}");

	public Clause {
		key = (key != null && KEY.matcher(key).matches()) ? key
				: "free-" + UUID.randomUUID().toString().substring(0, 8);
		text = (text != null) ? text.replace("\r\n", "\n").replace('\r', '\n') : null;
	}

	/** One more, to be written. */
	static Clause blank() {
		return new Clause(null, null, null);
	}

	/** The same under a key that is its own. */
	Clause apart() {
		return new Clause(null, title, text);
	}

	Clause titled(@Nullable String other) {
		return (other != null) ? new Clause(key, other, text) : this;
	}

	String id() {
		return Objects.requireNonNull(key);
	}

	/** What it is called where it is read. */
	String heading() {
		return Objects.requireNonNullElse(title, "");
	}

	String words() {
		return Objects.requireNonNullElse(text, "");
	}

	boolean isEmpty() {
		return title == null && text == null;
	}

}
