package org.palier.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which sites the running code may see. Row-level security in PostgreSQL applies it to
 * every own table: each transaction begins by telling the database its scope. Without
 * one, every table is empty.
 *
 * <p>
 * A request has the scope of its user. Code that works for no user in particular names
 * itself: {@link #system(String, Supplier)}.
 */
public final class Scope {

	private static final ThreadLocal<@Nullable Scope> BOUND = new ThreadLocal<>();

	private static final Scope NOTHING = new Scope("nobody", "");

	private final String name;

	private final String setting;

	private Scope(String name, String setting) {
		this.name = name;
		this.setting = setting;
	}

	/** All sites, for the named work of the system itself: jobs, outbox, login, links. */
	public static <T extends @Nullable Object> T system(String name, Supplier<T> work) {
		return run(new Scope(name, "*"), work);
	}

	public static void system(String name, Runnable work) {
		system(name, () -> {
			work.run();
			return null;
		});
	}

	/**
	 * Only this site, in the name of somebody without account: what a partner's link
	 * opens.
	 */
	public static <T extends @Nullable Object> T of(UUID site, String actor, Supplier<T> work) {
		return run(new Scope(actor, setting(Set.of(site))), work);
	}

	/** Who acts: a user's name, a partner's, or Palier itself. */
	public static String actor() {
		var scope = current();
		return scope.setting.equals("*") ? "Palier" : scope.name;
	}

	private static <T extends @Nullable Object> T run(Scope scope, Supplier<T> work) {
		var before = BOUND.get();
		BOUND.set(scope);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				BOUND.set(before);
			}
			else {
				BOUND.remove();
			}
		}
	}

	static Scope current() {
		var bound = BOUND.get();
		if (bound != null) {
			return bound;
		}
		return User.current().map((user) -> new Scope(user.name(), setting(user.sites()))).orElse(NOTHING);
	}

	private static String setting(Collection<UUID> sites) {
		return sites.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

	/** Value of the database's {@code palier.sites} for this scope. */
	String setting() {
		return setting;
	}

	@Override
	public String toString() {
		return name;
	}

}
