package fr.cqpm.shared.web;

import java.util.Map;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every answer tells the browser, whatever its status: nothing from elsewhere, no
 * inline code, no frames, no copies. Breaches are reported to {@link #REPORTS}.
 */
public final class SecurityHeaders {

	/** Where browsers report breaches of the content security policy. */
	public static final String REPORTS = "/csp-report";

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri "
					+ REPORTS + "; report-to csp",
			"Reporting-Endpoints", "csp=\"" + REPORTS + "\"", "Referrer-Policy", "no-referrer", "Permissions-Policy",
			"camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY");

	/** The year that HSTS wants at least. */
	private static final String TLS_ONLY = "max-age=31536000 ; includeSubDomains";

	private SecurityHeaders() {
	}

	/** By name; those of answers that no filter sees too. */
	public static Map<String, String> always() {
		return ALWAYS;
	}

	/** {@code Strict-Transport-Security}, over TLS. */
	public static String tlsOnly() {
		return TLS_ONLY;
	}

	/** Has the filters write them, beside Spring Security's own. */
	public static void into(HeadersConfigurer<HttpSecurity> headers) {
		ALWAYS.forEach((name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value)));
	}

}
