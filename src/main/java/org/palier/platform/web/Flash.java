package org.palier.platform.web;

import java.io.Serializable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence on the next page.
 *
 * @param kind ok, info or warn
 * @param text in words
 */
public record Flash(String kind, String text) implements Serializable {

	public static void ok(RedirectAttributes next, String text) {
		next.addFlashAttribute("flash", new Flash("ok", text));
	}

	public static void warn(RedirectAttributes next, String text) {
		next.addFlashAttribute("flash", new Flash("warn", text));
	}

}
