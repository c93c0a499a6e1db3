package org.palier.prospecting;

import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Words;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Coordinators write, directors read; who comes second is told who was first. */
@ControllerAdvice(assignableTypes = { BoardController.class, ProspectController.class, ProspectingController.class })
class ProspectAccess {

	private final Audit audit;

	private final Words words;

	ProspectAccess(Audit audit, Words words) {
		this.audit = audit;
		this.words = words;
	}

	@ModelAttribute("mayWrite")
	boolean mayWrite() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).isPresent();
	}

	@ExceptionHandler
	ModelAndView moved(MovedMeanwhile moved) {
		var page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		audit.lastOf(moved.prospect().toString()).ifPresent((entry) -> {
			page.addObject("who", entry.actor());
			page.addObject("whenWords", words.ago(entry.at()));
		});
		page.addObject("nextHref", "/prospects/" + moved.prospect());
		return page;
	}

}
