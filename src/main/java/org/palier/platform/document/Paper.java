package org.palier.platform.document;

import java.util.Map;
import java.util.regex.Pattern;

import org.palier.platform.web.Language;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The one XHTML from which a document is made, whatever its format. */
@Component
class Paper {

	/** What pasted text may hold and no XML can: control characters, halves of pairs. */
	private static final Pattern UNWRITABLE = Pattern
		.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private static final Pattern MARKUP = Pattern.compile("(?s)<style.*?</style>|<title.*?</title>|<[^>]*>");

	private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

	private final ITemplateEngine templates;

	private final ThymeleafEvaluationContext beans;

	Paper(ITemplateEngine templates, ApplicationContext application) {
		this.templates = templates;
		this.beans = new ThymeleafEvaluationContext(application, null);
	}

	String write(String template, Map<String, Object> model) {
		var context = new Context(Language.FRENCH.locale(), model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
		return UNWRITABLE.matcher(Language.FRENCH.speak(() -> templates.process(template, context))).replaceAll("");
	}

	/**
	 * Its words, one space between them: the same for two that differ in formatting only.
	 */
	static String words(String html) {
		return SPACE.matcher(MARKUP.matcher(html).replaceAll(" ")).replaceAll(" ").strip();
	}

}
