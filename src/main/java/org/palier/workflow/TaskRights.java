package org.palier.workflow;

import org.palier.platform.security.Role;
import org.palier.platform.security.User;

/** Who may see and do a task. */
public final class TaskRights {

	private static final String VOISIN = Role.VOISIN.code();

	private TaskRights() {
	}

	/**
	 * Whoever has it, or has its role at its site; a Voisin only what is theirs or
	 * nobody's. A stand-in what the absent colleague may do.
	 */
	public static boolean mayDo(User user, Task task) {
		var site = task.subject().site();
		if (user.replaces(site, task.role(), null).isPresent()) {
			return true;
		}
		if (!user.ownSites().contains(site)) {
			return false;
		}
		return user.id().equals(task.assignee())
				|| user.roles().stream().anyMatch((role) -> role.code().equals(task.role()))
						&& (task.assignee() == null || !task.role().equals(VOISIN));
	}

}
