package org.palier.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The decision tables, in words; there is nobody's data in them. */
@Controller
class DecisionController {

	private static final Pattern RANGE = Pattern.compile("](\\d+)\\.\\.(\\d+)]");

	private static final Pattern BOUND = Pattern.compile("(<=|>) *(\\d+)");

	private final Workflow workflow;

	private final Drawn drawn;

	private final Texts texts;

	DecisionController(Workflow workflow, Drawn drawn, Texts texts) {
		this.workflow = workflow;
		this.drawn = drawn;
		this.texts = texts;
	}

	@GetMapping("/decisions/{table}")
	String table(@PathVariable String table, Model model) {
		var found = NotFound.orElse(workflow.table(table));
		model.addAttribute("table", new DecisionTable(drawn.said(found.name()), drawn.said(found.description()),
				said(found.inputs()), said(found.outputs()), found.rules().stream().map(this::words).toList()));
		return "decision";
	}

	private DecisionTable.Rule words(DecisionTable.Rule rule) {
		return new DecisionTable.Rule(words(rule.inputs()), words(rule.outputs()), drawn.said(rule.note()));
	}

	private List<String> said(List<String> labels) {
		return labels.stream().map(drawn::said).toList();
	}

	private List<String> words(List<String> cells) {
		return cells.stream().map(this::word).toList();
	}

	/**
	 * A cell as people say it; what is none of the usual forms stays as it is written.
	 */
	private String word(String cell) {
		var range = RANGE.matcher(cell);
		if (range.matches()) {
			return texts.get("decision.between", number(range.group(1)), number(range.group(2)));
		}
		var bound = BOUND.matcher(cell);
		if (bound.matches()) {
			return texts.get(bound.group(1).equals(">") ? "decision.above" : "decision.upTo", number(bound.group(2)));
		}
		return switch (cell) {
			case "", "-" -> texts.get("decision.any");
			case "true" -> texts.get("words.yes");
			case "false" -> texts.get("words.no");
			default -> drawn.said(cell.replace("\"", ""));
		};
	}

	private static String number(String digits) {
		return Formats.number(new BigDecimal(digits)).replace('\u202f', '\u00a0');
	}

}
