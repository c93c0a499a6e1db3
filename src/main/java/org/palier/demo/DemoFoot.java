package org.palier.demo;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the demonstration differs from real life, at the foot of each page. */
@ControllerAdvice
@OwnDatabase
class DemoFoot {

	@ModelAttribute("demo")
	boolean demo() {
		return true;
	}

}
