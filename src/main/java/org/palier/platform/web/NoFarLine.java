package org.palier.platform.web;

import java.util.Collections;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * No form of ours has a hundred lines. Who asks for line 9999 gets no list of ten
 * thousand, and no error of the binder either, which fails beyond its limit of 256.
 */
@Configuration(proxyBeanMethods = false)
class NoFarLine implements WebMvcConfigurer, HandlerInterceptor {

	private static final Pattern FAR = Pattern.compile("\\[\\d{3,}]");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (Collections.list(request.getParameterNames()).stream().anyMatch((name) -> FAR.matcher(name).find())) {
			throw new NotFound();
		}
		return true;
	}

}
