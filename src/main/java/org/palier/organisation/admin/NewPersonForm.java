package org.palier.organisation.admin;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;

/** A new person: the address is the login and stays. */
record NewPersonForm(@NotBlank @Email @Size(max = 100) String email, @NotBlank @Size(max = 100) String name,
		@NotEmpty List<Role> roles, @Nullable List<UUID> sites, @Nullable UUID territory,
		@Nullable List<String> languages, @Nullable @Min(1) @Max(151) Integer monthlyHours) {

	PersonForm person() {
		return new PersonForm(name, roles, sites, territory, languages, monthlyHours);
	}

}
