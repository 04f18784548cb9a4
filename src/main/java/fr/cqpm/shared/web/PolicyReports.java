package fr.cqpm.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes what browsers report of breaches of the content security policy. Anybody may send
 * anything here, so little is read, little of it is logged, and nothing of the address on
 * which it happened, which may hold a link's secret.
 */
@Controller
class PolicyReports {

	private static final Logger logger = LoggerFactory.getLogger(PolicyReports.class);

	private static final int LARGEST = 16 * 1024;

	private static final int A_MINUTE = 20;

	private static final Pattern DIRECTIVE = Pattern
		.compile("\"(?:effective-directive|effectiveDirective|violated-directive)\"\\s*:\\s*\"([a-z-]{3,30})");

	private static final Pattern BLOCKED = Pattern
		.compile("\"(?:blocked-uri|blockedURL)\"\\s*:\\s*\"((?:https?://)?[A-Za-z0-9.:-]{1,80})");

	private final Clock clock;

	private long minute;

	private int logged;

	PolicyReports(Clock clock) {
		this.clock = clock;
	}

	@PostMapping(SecurityHeaders.REPORTS)
	ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
		byte[] report = request.getInputStream().readNBytes(LARGEST + 1);
		if (report.length > LARGEST) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
		}
		if (!mayLog()) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
		}
		String text = new String(report, StandardCharsets.UTF_8);
		logger.warn("A browser refused {} from {}: content security policy", found(DIRECTIVE, text),
				found(BLOCKED, text));
		return ResponseEntity.noContent().build();
	}

	/** Each instance logs so many a minute, whoever sends them. */
	private synchronized boolean mayLog() {
		long now = this.clock.millis() / 60_000;
		if (now != this.minute) {
			this.minute = now;
			this.logged = 0;
		}
		return this.logged++ < A_MINUTE;
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1) : "something";
	}

}
