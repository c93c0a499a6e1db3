package org.palier.support;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NoNumber;

/**
 * Towards which service, and what it may know.
 *
 * @param service its name
 * @param contact whom to write to there
 * @param email where to write, needed if it is to answer
 * @param request what is asked of the service, without the resident's name
 * @param agreed the resident agreed to be oriented
 * @param shared what the resident agreed to pass on, line by line
 * @param answer how the answer comes back
 */
public record Orient(@NotBlank @Size(max = 120) String service, @Nullable @Size(max = 120) String contact,
		@Nullable @Email @Size(max = 200) String email, @NotBlank @Size(max = 2000) @NoNumber String request,
		@NotNull @AssertTrue(message = "{support.orient.agreed.needed}") Boolean agreed, @Nullable List<Shared> shared,
		@NotNull Answer answer) {

	public Orient {
		shared = Lines.of(shared);
	}

	boolean shares(Shared line) {
		return shared != null && shared.contains(line);
	}

	boolean lacksAddress() {
		return answer == Answer.BY_LINK && (email == null || email.isBlank());
	}

	public enum Shared {

		FIRST_NAME, CONTACT, NEED

	}

	public enum Answer {

		BY_LINK, NONE

	}

}
