package org.palier.platform.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Language;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is logged in. Lives in the session, so it holds only what every page
 * needs; a change of rights ends the session.
 *
 * @param id the person
 * @param email also the login
 * @param name as shown to others
 * @param place the site or territory, as shown in the top bar
 * @param password the hash, which does not follow the user into the session
 * @param enabled false once the administrator has disabled the account
 * @param roles at least one
 * @param sites the sites whose data this person may see
 * @param language in which Palier spoke to this person at the login; null until somebody
 * chose
 */
public record User(UUID id, String email, String name, String place, Hash password, boolean enabled, Set<Role> roles,
		Set<UUID> sites, @Nullable Language language) implements UserDetails, Serializable {

	/** The person behind the current request; empty for jobs and for partners. */
	public static Optional<User> current() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof User user) ? Optional.of(user)
				: Optional.empty();
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
	}

	@Override
	public @Nullable String getPassword() {
		return password.value;
	}

	@Override
	public String getUsername() {
		return email;
	}

	@Override
	public boolean isEnabled() {
		return enabled;
	}

	@Override
	public String toString() {
		return name;
	}

	/**
	 * The hash of a password: known while somebody logs in, and forgotten with that
	 * moment.
	 */
	public static final class Hash implements Serializable {

		private final transient @Nullable String value;

		public Hash(@Nullable String value) {
			this.value = value;
		}

	}

}
