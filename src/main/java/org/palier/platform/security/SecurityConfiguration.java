package org.palier.platform.security;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	private static final List<String> PHONE = List.of("/field/hello", "/field/pack", "/field/visits/**",
			"/field/photos/**", "/field/devices/*");

	/**
	 * The CSRF token lives in a cookie: partners need no session, and an expired login
	 * loses no typed text.
	 */
	@Bean
	SecurityFilterChain pages(HttpSecurity http, @Value("${palier.tiles:}") String tiles) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(PathRequest.toStaticResources().atCommonLocations())
				.permitAll()
				.requestMatchers("/palier.css", "/palier.js", "/diagram.js", "/icons.svg", "/favicon.svg", "/vendor/**",
						"/login", "/welcome/**", "/l/**", "/p/**", "/dev/**", "/error", "/actuator/health", "/privacy",
						"/accessibility", "/verify", "/language", "/wording.js", "/wording.json", "/calendar/*.ics",
						"/field/app", "/field/app/**", "/field/worker.js", "/field/texts/*", "/field/device/*/*")
				.permitAll()
				.requestMatchers("/admin/**")
				.hasRole(Role.ADMINISTRATOR.name())
				.requestMatchers("/missions/new", "/missions/*/links/**", "/mail/**", "/places/**")
				.hasRole(Role.COORDINATOR.name())
				.requestMatchers(HttpMethod.POST, "/missions/**")
				.hasAnyRole(Role.COORDINATOR.name(), Role.DIRECTOR.name())
				.requestMatchers(HttpMethod.POST, "/costs/**")
				.hasRole(Role.COORDINATOR.name())
				.requestMatchers("/costs/**")
				.hasAnyRole(Role.COORDINATOR.name(), Role.DIRECTOR.name())
				.requestMatchers(HttpMethod.POST, "/prospects/**")
				.hasRole(Role.COORDINATOR.name())
				.requestMatchers("/prospects/new", "/prospects/*/edit", "/prospects/*/lose")
				.hasRole(Role.COORDINATOR.name())
				.requestMatchers("/prospects/**")
				.hasAnyRole(Role.COORDINATOR.name(), Role.DIRECTOR.name())
				.requestMatchers(HttpMethod.POST, "/insight/*/*/target")
				.hasAnyRole(Role.DIRECTOR.name(), Role.NETWORK.name())
				.requestMatchers(HttpMethod.POST, "/agreements/**")
				.hasRole(Role.COORDINATOR.name())
				.requestMatchers("/insight/**", "/budgets/**", "/agreements/**")
				.hasAnyRole(Role.COORDINATOR.name(), Role.DIRECTOR.name(), Role.NETWORK.name())
				.requestMatchers("/missions/**", "/observations/**", "/calendar/**")
				.hasAnyRole(Role.COORDINATOR.name(), Role.VOISIN.name(), Role.DIRECTOR.name(), Role.NETWORK.name())
				.anyRequest()
				.authenticated())
			// an app that works offline asks for a login in its own words
			.exceptionHandling((refused) -> {
				PHONE.forEach((address) -> refused.defaultAuthenticationEntryPointFor(
						new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						PathPatternRequestMatcher.pathPattern(address)));
				refused.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						AnyRequestMatcher.INSTANCE);
			})
			.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/", false))
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout"))
			.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(policy(tiles)))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
				.httpStrictTransportSecurity(Customizer.withDefaults()))
			.build();
	}

	/** Tiles of maps come from one other host, if one is named. */
	private static String policy(String tiles) {
		var host = Pattern.compile("https?://[A-Za-z0-9.:-]+").matcher(tiles);
		return host.lookingAt() ? CONTENT_POLICY + "; img-src 'self' data: " + host.group() : CONTENT_POLICY;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

}
