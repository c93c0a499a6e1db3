package org.palier.demo;

import java.util.List;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the demonstration's mail server received. */
@Controller
@Conditional(MailIsCaptured.class)
class DevMailController {

	private final CapturedMail mail;

	DevMailController(CapturedMail mail) {
		this.mail = mail;
	}

	@GetMapping("/dev/mail")
	String mail(Model model) {
		model.addAttribute("letters", mail.all());
		return "demo/mail";
	}

	@GetMapping("/dev/mail.json")
	@ResponseBody
	List<CapturedMail.Received> json() {
		return mail.all();
	}

}
