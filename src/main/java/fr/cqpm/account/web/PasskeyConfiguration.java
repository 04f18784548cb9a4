package fr.cqpm.account.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;

/** What browsers and passkeys tell each other, as JSON. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

	@Bean
	WebauthnJacksonModule passkeysAsJson() {
		return new WebauthnJacksonModule();
	}

}
