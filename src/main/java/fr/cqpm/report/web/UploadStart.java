package fr.cqpm.report.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;

import fr.cqpm.report.FileKind;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes when the upload of a report begins, before anything of it is read: that moment
 * counts for the deadline (R5). What is certainly too large is not read at all, nor is
 * what comes while too many are under way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadStart extends OncePerRequestFilter {

	/** What the page is told of a file that was not read. */
	static final String TOO_LARGE = "trop-lourd";

	private static final Set<String> PAGES = FileKind.pages();

	private static final String BEGUN_AT = UploadStart.class.getName();

	/** The form around the file. */
	private static final long ENVELOPE = DataSize.ofMegabytes(1).toBytes();

	private final Reports reports;

	private final long largest;

	private final UploadPlaces places;

	UploadStart(Reports reports, CqpmProperties properties, UploadPlaces places) {
		this.reports = reports;
		this.largest = properties.report().largestFile().toBytes() + ENVELOPE;
		this.places = places;
	}

	/** When the upload of this request began. */
	static Instant begunAt(HttpServletRequest request) {
		if (request.getAttribute(BEGUN_AT) instanceof Instant begunAt) {
			return begunAt;
		}
		throw new NotFound("Not the upload of a report, as it is written");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !("POST".equals(request.getMethod())
				&& PAGES.contains(request.getRequestURI().substring(request.getContextPath().length())));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.largest) {
			response.sendRedirect(request.getRequestURI() + "?refus=" + TOO_LARGE);
			return;
		}
		String from = request.getRemoteAddr();
		if (!this.places.take(from)) {
			refuse(request, response);
			return;
		}
		try {
			request.setAttribute(BEGUN_AT, this.reports.uploadBegins());
			chain.doFilter(request, response);
		}
		finally {
			this.places.free(from);
		}
	}

	/** The page of it, which must not read the file first. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, "60");
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		request.getRequestDispatcher("/error").forward(new HttpServletRequestWrapper(request) {

			@Override
			public String getMethod() {
				return "GET";
			}

			@Override
			public @Nullable String getContentType() {
				return null;
			}

		}, response);
	}

	@Bean
	static MultipartConfigElement multipartConfig(CqpmProperties properties) {
		MultipartConfigFactory limits = new MultipartConfigFactory();
		DataSize largest = DataSize.ofBytes(properties.report().largestFile().toBytes() + ENVELOPE);
		limits.setMaxFileSize(largest);
		limits.setMaxRequestSize(largest);
		limits.setFileSizeThreshold(DataSize.ofKilobytes(64));
		return limits.createMultipartConfig();
	}

}
