package org.palier.platform.web;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Says calmly what happened when two people meet on the same thing. */
@ControllerAdvice
class CalmErrors {

	private final Texts texts;

	CalmErrors(Texts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ModelAndView conflict(OptimisticLockingFailureException ex) {
		return new ModelAndView("error/409", HttpStatus.CONFLICT);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	ModelAndView refused(RuleBroken ex, Model model) {
		var page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		page.addObject("why", texts.get(ex.key()));
		return page;
	}

}
