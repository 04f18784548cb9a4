package fr.cqpm.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a chunk, or the end of an upload, its place among those under way, before
 * anything of it is read. Without one it is asked to come back soon: its sender waits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ChunkStart extends OncePerRequestFilter {

	private static final Set<String> SENDING = Set.of("PUT", "POST");

	private static final String SOON = "2";

	private static final String BUSY = "{\"reason\":\"Beaucoup de fichiers arrivent en ce moment.\"}";

	private final UploadPlaces places;

	ChunkStart(UploadPlaces places) {
		this.places = places;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !(SENDING.contains(request.getMethod())
				&& request.getRequestURI().startsWith(request.getContextPath() + UploadController.PATH + "/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String from = request.getRemoteAddr();
		if (!this.places.take(from)) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(BUSY.getBytes(StandardCharsets.UTF_8));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.places.free(from);
		}
	}

}
