package fr.cqpm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import fr.cqpm.account.SignedIn;
import fr.cqpm.report.FileKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what a request brings before any of it is read: asking for a form's token
 * reads the whole body. A file comes from somebody signed in, to the pages that take
 * files; anything else is small and says how large it is.
 */
class RequestBodies extends OncePerRequestFilter {

	private static final Set<String> UPLOADS = FileKind.pages();

	private static final long LARGEST = DataSize.ofMegabytes(1).toBytes();

	private static final String MALFORMED = "Cette demande est incomplète ou mal formée. Rien n’a été modifié.\n";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean parts = hasParts(request);
		if (parts && UPLOADS.contains(request.getRequestURI().substring(request.getContextPath().length()))) {
			if (isSignedIn()) {
				chain.doFilter(request, response);
			}
			else {
				response.sendRedirect(request.getContextPath() + "/connexion");
			}
			return;
		}
		HttpStatus refusal = parts ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : refusal(request);
		if (refusal == null) {
			chain.doFilter(request, response);
		}
		else {
			refuse(response, refusal);
		}
	}

	private static boolean hasParts(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static boolean isSignedIn() {
		Authentication session = SecurityContextHolder.getContext().getAuthentication();
		return session != null && session.getPrincipal() instanceof SignedIn;
	}

	private static @Nullable HttpStatus refusal(HttpServletRequest request) {
		if (request.getContentLengthLong() > LARGEST) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		return (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) ? HttpStatus.LENGTH_REQUIRED : null;
	}

	/** Without the page of a failure, for which a part of the body would be read. */
	private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
		response.setStatus(status.value());
		response.setContentType("text/plain;charset=UTF-8");
		response.getOutputStream().write(MALFORMED.getBytes(StandardCharsets.UTF_8));
	}

}
