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

/**
 * The report's bytes, whole or in ranges. A file that somebody sent may say nothing to
 * this site: it is saved, never shown nor run.
 */
@Controller
@RequestMapping("/rapports/{dossier}")
class ReportFileController {

	private static final String SANDBOX = "default-src 'none'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

	private final ReportFiles files;

	ReportFileController(ReportFiles files) {
		this.files = files;
	}

	/** The deposited report. */
	@GetMapping
	ResponseEntity<?> deposited(HttpMethod method, Actor actor, @PathVariable UUID dossier, HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(actor, id, this.files.deposited(actor, id))
				: answer(this.files.deposited(actor, id, session.getId()));
	}

	@GetMapping("/versions/{version}")
	ResponseEntity<?> version(HttpMethod method, Actor actor, @PathVariable UUID dossier, @PathVariable UUID version,
			HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(actor, id, this.files.version(actor, id, version))
				: answer(this.files.version(actor, id, version, session.getId()));
	}

	@GetMapping("/annexes/{version}")
	ResponseEntity<?> annex(HttpMethod method, Actor actor, @PathVariable UUID dossier, @PathVariable UUID version,
			HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(actor, id, this.files.annex(actor, id, version))
				: answer(this.files.annex(actor, id, version, session.getId()));
	}

	@GetMapping("/support")
	ResponseEntity<?> support(HttpMethod method, Actor actor, @PathVariable UUID dossier, HttpSession session) {
		DossierId id = new DossierId(dossier);
		return isHead(method) ? headers(actor, id, this.files.support(actor, id))
				: answer(this.files.support(actor, id, session.getId()));
	}

	/** Asked for its headers alone, a report is not read. */
	private static boolean isHead(HttpMethod method) {
		return HttpMethod.HEAD.equals(method);
	}

	private ResponseEntity<Void> headers(Actor actor, DossierId dossier, ReportVersion version) {
		this.files.requireReadable(actor, dossier, version);
		return answer(version).header(HttpHeaders.ACCEPT_RANGES, "bytes").contentLength(version.size()).build();
	}

	private static ResponseEntity<Resource> answer(ReportFile file) {
		return answer(file.version()).body(new Bytes(file));
	}

	/**
	 * To save: this site's own reader alone shows it, which fetches it and runs nothing.
	 */
	private static ResponseEntity.BodyBuilder answer(ReportVersion version) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(version.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(version.format().mediaType()))
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("Content-Security-Policy", SANDBOX)
			.header("Cross-Origin-Resource-Policy", "same-origin")
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
