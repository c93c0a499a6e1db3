package org.palier.support;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.NoNumber;

/** Where the person is, some weeks later. */
public record CallBack(@NotNull LocalDate on, @NotBlank @Size(max = 4000) @NoNumber String words, @NotNull Next next) {

	public enum Next {

		SETTLED, ORIENT_AGAIN

	}

}
