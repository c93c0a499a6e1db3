package org.palier.organisation.account;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.DemoAccounts;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. Who logs in is checked by the security filters. */
@Controller
class LoginController {

	private final ObjectProvider<DemoAccounts> demo;

	private final Texts texts;

	LoginController(ObjectProvider<DemoAccounts> demo, Texts texts) {
		this.demo = demo;
		this.texts = texts;
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) @Nullable Integer wait, Model model) {
		model.addAttribute("wait", wait);
		demo.ifAvailable((accounts) -> {
			model.addAttribute("demoPassword", accounts.password());
			model.addAttribute("demoAccounts", accounts.all().stream().map(this::line).toList());
		});
		return "login";
	}

	private Line line(DemoAccounts.Account account) {
		return new Line(texts.get("role." + account.role().code()), account.email());
	}

	/** One account as shown. */
	public record Line(String role, String email) {
	}

}
