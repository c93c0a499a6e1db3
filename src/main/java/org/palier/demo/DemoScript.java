package org.palier.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.User;
import org.palier.workflow.Task;

/** What the people of the demonstration write in the forms of one phase. */
interface DemoScript {

	/** What to do at a step, by its form key. */
	Map<String, Consumer<Scene>> steps();

	/**
	 * A person in front of a form.
	 *
	 * @param task the open step
	 * @param plan the mission it belongs to
	 * @param team the people of the site
	 * @param actor who fills it in; the coordinator, if it is a partner's
	 * @param partner the link of the partner whose step it is, if it is a partner's
	 * @param random the one source of chance
	 */
	record Scene(Task task, DemoPlan plan, DemoCast.Team team, User actor, @Nullable PartnerLink partner,
			Random random) {

		PartnerLink link() {
			return Objects.requireNonNull(partner);
		}

		DemoPartner sponsor() {
			return team.partner(plan.topic().sponsor());
		}

		/** One of several, by chance. */
		@SafeVarargs
		final <T> T oneOf(T... several) {
			return several[random.nextInt(several.length)];
		}

		boolean chance(int percent) {
			return random.nextInt(100) < percent;
		}

	}

}
