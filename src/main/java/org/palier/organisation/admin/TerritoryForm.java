package org.palier.organisation.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record TerritoryForm(@NotBlank @Size(max = 100) String name) {
}
