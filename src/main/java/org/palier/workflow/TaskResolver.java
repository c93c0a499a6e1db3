package org.palier.workflow;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Turns {@code ?task=} into a {@link Task} after checking case, form, role and site: a
 * handler cannot forget. What is not this person's answers 404; what somebody else
 * finished meanwhile, the calm page.
 */
@Configuration(proxyBeanMethods = false)
class TaskResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final ObjectProvider<Workflow> workflow;

	private final ObjectProvider<TaskView.Describer> describer;

	TaskResolver(ObjectProvider<Workflow> workflow, ObjectProvider<TaskView.Describer> describer) {
		this.workflow = workflow;
		this.describer = describer;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Task.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer view,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		var request = (HttpServletRequest) webRequest.getNativeRequest();
		var user = User.current().orElseThrow(NotFound::new);
		var id = webRequest.getParameter("task");
		if (id == null) {
			throw new NotFound();
		}
		var found = workflow.getObject().task(id);
		if (found.isEmpty() && describer.getObject().mayKnow(id)) {
			throw new TaskGone(id);
		}
		var task = found.filter((each) -> isAt(each, request.getRequestURI()))
			.filter((each) -> TaskRights.mayDo(user, each))
			.orElseThrow(NotFound::new);
		if (view != null) {
			view.addAttribute("task", task);
			view.addAttribute("taskView", describer.getObject().describe(task));
		}
		return task;
	}

	/** Its own form, or what the inbox does with any task. */
	private static boolean isAt(Task task, String path) {
		return path.startsWith("/inbox/") || task.href().startsWith(path + "?");
	}

}
