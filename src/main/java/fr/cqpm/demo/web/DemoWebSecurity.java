package fr.cqpm.demo.web;

import fr.cqpm.shared.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the demonstration's own pages to every visitor, in its profile only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoWebSecurity {

	@Bean
	@Order(0)
	SecurityFilterChain demoPages(HttpSecurity http) {
		return http.securityMatcher("/demo/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers(SecurityHeaders::into)
			.build();
	}

}
