package org.palier.partner;

import jakarta.servlet.http.HttpServletRequest;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Coordinators write, directors read; for everybody else there is no such page. */
@ControllerAdvice(assignableTypes = { PartnerController.class, PartnerPageController.class, ContactController.class,
		MergeController.class, ExportController.class, ImportController.class })
class PartnerAccess {

	@ModelAttribute("mayWrite")
	boolean mayWrite(HttpServletRequest request) {
		var user = User.current().orElseThrow(NotFound::new);
		if (!user.is(Role.COORDINATOR) && !user.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
			writer();
		}
		return user.is(Role.COORDINATOR);
	}

	/** Who may open a form. */
	static User writer() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).orElseThrow(NotFound::new);
	}

}
