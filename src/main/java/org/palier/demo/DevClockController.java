package org.palier.demo;

import java.time.Clock;
import java.time.Period;

import org.palier.platform.web.Flash;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a visitor who has five minutes see what happens in a week. */
@Controller
@OwnDatabase
class DevClockController {

	private final DemoClock demoClock;

	private final Clock clock;

	private final Texts texts;

	private final Words words;

	DevClockController(DemoClock demoClock, Clock clock, Texts texts, Words words) {
		this.demoClock = demoClock;
		this.clock = clock;
		this.texts = texts;
		this.words = words;
	}

	@GetMapping("/dev/clock")
	String clock(Model model) {
		model.addAttribute("now", words.exact(clock.instant()));
		return "demo/clock";
	}

	@PostMapping("/dev/clock")
	String advance(@RequestParam(defaultValue = "1") int days, RedirectAttributes next) {
		if (days == 1 || days == 7) {
			demoClock.advance(Period.ofDays(days));
			Flash.ok(next, texts.get("demo.clock.advanced", days));
		}
		return "redirect:/dev/clock";
	}

}
