package org.palier.platform.link;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NotFound;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handlers of {@code /p/<link>/<formKey>} the open link, checked: cookie, step and
 * state. A handler cannot forget.
 */
@Configuration(proxyBeanMethods = false)
class PartnerLinkResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final org.springframework.beans.factory.ObjectProvider<Links> links;

	PartnerLinkResolver(org.springframework.beans.factory.ObjectProvider<Links> links) {
		this.links = links;
	}

	@Override
	public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PartnerLink.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer view,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		var request = (HttpServletRequest) webRequest.getNativeRequest();
		var path = request.getRequestURI().split("/", 4);
		if (!(request.getAttribute(LinkFilter.ATTRIBUTE) instanceof PartnerLink link)) {
			throw new LinkClosed(NotFound.orElse(PartnerLink.id(path[2])));
		}
		if (parameter.hasParameterAnnotation(Answered.class)) {
			return answered(link, path);
		}
		if (link.state() != PartnerLink.State.OPEN || links.getObject().isExpired(link)) {
			throw new LinkClosed(link.id());
		}
		var forwarded = path.length < 4;
		if (!forwarded && !(path[3] + "/").startsWith(link.formKey() + "/") && !path[3].startsWith("document/")) {
			throw new NotFound();
		}
		if (view != null) {
			view.addAttribute("link", link);
			view.addAttribute("formAction", link.href() + "/" + link.formKey());
		}
		return link;
	}

	/** Of its own module, and not before it was decided. */
	private static PartnerLink answered(PartnerLink link, String[] path) {
		if (link.state() != PartnerLink.State.DECIDED) {
			throw new LinkClosed(link.id());
		}
		if (!path[3].split("/")[0].equals(link.formKey().split("/")[0])) {
			throw new NotFound();
		}
		return link;
	}

}
