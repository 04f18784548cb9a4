package fr.cqpm.report.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import fr.cqpm.report.ReportFile;
import fr.cqpm.report.ReportFiles;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpSession;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The report's bytes, whole or in ranges. A file that somebody sent may say nothing to
 * this site: it is shown or saved, never run.
 */
@Controller
@RequestMapping("/rapports/{dossier}")
class ReportFileController {

	private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

	private final ReportFiles files;

	ReportFileController(ReportFiles files) {
		this.files = files;
	}

	/** The deposited report; « telecharger » to save it. */
	@GetMapping
	ResponseEntity<?> deposited(HttpMethod method, Actor actor, @PathVariable UUID dossier,
			@RequestParam(defaultValue = "false") boolean telecharger, HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(this.files.deposited(actor, id), telecharger)
				: answer(this.files.deposited(actor, id, session.getId()), telecharger);
	}

	@GetMapping("/versions/{version}")
	ResponseEntity<?> version(HttpMethod method, Actor actor, @PathVariable UUID dossier, @PathVariable UUID version,
			@RequestParam(defaultValue = "false") boolean telecharger, HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(this.files.version(actor, id, version), telecharger)
				: answer(this.files.version(actor, id, version, session.getId()), telecharger);
	}

	/** Asked for its headers alone, a report is not read. */
	private static boolean isHead(HttpMethod method) {
		return HttpMethod.HEAD.equals(method);
	}

	private static ResponseEntity<Void> headers(ReportVersion version, boolean save) {
		return answer(version, save).header(HttpHeaders.ACCEPT_RANGES, "bytes").contentLength(version.size()).build();
	}

	private static ResponseEntity<Resource> answer(ReportFile file, boolean save) {
		return answer(file.version(), save).body(new Bytes(file));
	}

	private static ResponseEntity.BodyBuilder answer(ReportVersion version, boolean save) {
		boolean shown = version.isPdf() && !save;
		ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(version.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(version.format().mediaType()))
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("Content-Security-Policy", SANDBOX)
			.header("X-Content-Type-Options", "nosniff");
	}

	/** Ranges are cut out of it by skipping, which reads nothing. */
	private static final class Bytes extends AbstractResource {

		private final ReportFile file;

		Bytes(ReportFile file) {
			this.file = file;
		}

		@Override
		public long contentLength() {
			return this.file.version().size();
		}

		@Override
		public InputStream getInputStream() {
			return this.file.open();
		}

		@Override
		public String getDescription() {
			return "report version " + this.file.version().id();
		}

	}

}
