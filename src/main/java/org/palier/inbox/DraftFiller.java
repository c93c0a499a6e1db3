package org.palier.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Words;
import org.palier.workflow.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts a draft back into the form it was typed in. Every task's form is a record under
 * the name "form", so one place does it for all of them.
 */
@Configuration(proxyBeanMethods = false)
class DraftFiller implements HandlerInterceptor, WebMvcConfigurer {

	private static final String FORM = "form";

	private final ObjectProvider<KeptDrafts> drafts;

	private final ObjectProvider<Words> words;

	private final ObjectProvider<FormattingConversionService> conversion;

	DraftFiller(ObjectProvider<KeptDrafts> drafts, ObjectProvider<Words> words,
			@Qualifier("mvcConversionService") ObjectProvider<FormattingConversionService> conversion) {
		this.drafts = drafts;
		this.words = words;
		this.conversion = conversion;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || !"GET".equals(request.getMethod()) || !(page.getModel().get("task") instanceof Task task)
				|| !(page.getModel().get(FORM) instanceof Record form)) {
			return;
		}
		User.current().flatMap((user) -> drafts.getObject().of(user.id(), task.id())).ifPresent((draft) -> {
			page.addObject("draft", words.getObject().ago(draft.saved()));
			fill(page, form.getClass(), draft.fields());
		});
	}

	/** What was typed and makes no sense yet is shown as it was typed. */
	private void fill(ModelAndView page, Class<?> type, Map<String, List<String>> fields) {
		var binder = new DataBinder(null, FORM);
		binder.setTargetType(ResolvableType.forClass(type));
		binder.setConversionService(conversion.getObject());
		binder.registerCustomEditor(String.class, new StringTrimmerEditor("\u0000", true));
		binder.construct(new Typed(fields));
		Optional.ofNullable(binder.getTarget()).ifPresent((form) -> {
			page.addObject(FORM, form);
			page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, binder.getBindingResult());
		});
	}

	private record Typed(Map<String, List<String>> fields) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			var values = fields.get(name);
			if (values == null || values.isEmpty()) {
				return null;
			}
			return (values.size() == 1) ? values.get(0) : values.toArray(String[]::new);
		}

		@Override
		public Set<String> getNames() {
			return fields.keySet();
		}

	}

}
