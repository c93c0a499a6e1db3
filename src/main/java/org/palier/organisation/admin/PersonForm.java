package org.palier.organisation.admin;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Person;
import org.palier.platform.security.Role;

/**
 * What an administrator says of a person.
 *
 * @param monthlyHours what the contract says, of a Voisin
 */
record PersonForm(@NotBlank @Size(max = 100) String name, @NotEmpty List<Role> roles, @Nullable List<UUID> sites,
		@Nullable UUID territory, @Nullable List<String> languages, @Nullable @Min(1) @Max(151) Integer monthlyHours) {

	static PersonForm of(Person person) {
		return new PersonForm(person.name(), List.copyOf(person.roles()), List.copyOf(person.sites()),
				person.territory(), person.languages(), person.monthlyHours());
	}

	boolean is(Role role) {
		return roles.contains(role);
	}

}
