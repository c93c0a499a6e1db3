package org.palier.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.document.Download;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaire of a mission: ready-made, from a file, to a file. */
@Controller
@RequestMapping("/content/{id}/questionnaire")
class QuestionnaireController {

	private final ContentService service;

	private final ContentRecord record;

	private final FrozenForms forms;

	private final ReadyForms ready;

	private final Texts texts;

	QuestionnaireController(ContentService service, ContentRecord record, FrozenForms forms, ReadyForms ready,
			Texts texts) {
		this.service = service;
		this.record = record;
		this.forms = forms;
		this.ready = ready;
		this.texts = texts;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		var content = service.get(id);
		model.addAttribute("page", "/content/" + id + "/questionnaire");
		model.addAttribute("mission", "/missions/" + content.mission());
		model.addAttribute("asked", record.questions(content));
		model.addAttribute("drawn", content.drawn().isPresent());
		model.addAttribute("frozen", content.isFrozen() ? content.edition() : null);
		model.addAttribute("mayWrite", isWriter() && !content.isFrozen());
		model.addAttribute("ready", ready.choices());
		return "content/questionnaire";
	}

	@PostMapping("/ready")
	String take(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, RedirectAttributes next) {
		return draw(id, ready.get(name), "content.questionnaire.taken", next);
	}

	@PostMapping("/list")
	String list(@PathVariable UUID id, RedirectAttributes next) {
		return draw(id, null, "content.questionnaire.listed", next);
	}

	@PostMapping("/file")
	String send(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			RedirectAttributes next, Model model) throws IOException {
		try {
			if (file == null || file.isEmpty()) {
				throw new FormRefused("content.form.none", "");
			}
			var form = Form.read(new String(file.getBytes(), StandardCharsets.UTF_8));
			return draw(id, form, "content.questionnaire.taken", next);
		}
		catch (FormRefused ex) {
			model.addAttribute("wrong", texts.get(ex.key(), ex.what()));
			return show(id, model);
		}
	}

	@GetMapping("/file")
	ResponseEntity<byte[]> save(@PathVariable UUID id) {
		var content = service.get(id);
		var text = forms.of(content.mission())
			.map((frozen) -> frozen.schema())
			.or(() -> forms.form(content).map(Form::text));
		return Download.attachment("questionnaire-" + content.edition() + ".form", "application/json",
				NotFound.orElse(text).getBytes(StandardCharsets.UTF_8));
	}

	private String draw(UUID id, @Nullable Form form, String said, RedirectAttributes next) {
		if (!isWriter()) {
			throw new NotFound();
		}
		service.draw(id, form);
		Flash.ok(next, texts.get(said));
		return "redirect:/content/" + id + "/questionnaire";
	}

	private static boolean isWriter() {
		return User.current().filter((user) -> user.is(Role.COORDINATOR)).isPresent();
	}

}
