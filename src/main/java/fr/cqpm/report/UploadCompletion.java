package fr.cqpm.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.report.Uploads.Whole;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Verdict;
import org.springframework.stereotype.Service;

/**
 * Fin des envois en morceaux: the chunks become a file, which is received as one that
 * came at once. Slow, so no transaction spans it.
 */
@Service
public class UploadCompletion {

	private final Uploads uploads;

	private final UploadRows rows;

	private final Reports reports;

	UploadCompletion(Uploads uploads, UploadRows rows, Reports reports) {
		this.uploads = uploads;
		this.rows = rows;
		this.reports = reports;
	}

	/**
	 * Makes one version of the whole file, however often it is asked. A file that is not
	 * accepted is forgotten: nothing of it is to be gone on with.
	 * @param print of the file as its sender has it: the SHA-256 of its chunks' SHA-256,
	 * one after the other in hexadecimal
	 * @throws NotFound for anybody but the candidate, and once it was given up
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	public UploadAnswer finish(Actor actor, UUID id, String print) {
		Optional<Whole> found = this.uploads.whole(actor, id);
		if (found.isEmpty()) {
			return new UploadAnswer.Received(this.uploads.received(actor, id));
		}
		Whole whole = found.get();
		if (!whole.isComplete()) {
			return new UploadAnswer.Incomplete();
		}
		if (!whole.print().equals(print) || !whole.isAsAnnounced()) {
			return new UploadAnswer.OtherContent();
		}
		Verdict verdict;
		try {
			verdict = receive(actor, whole.upload());
		}
		catch (NotFound gone) {
			// Received by another request while this one read it; not found where given
			// up
			return new UploadAnswer.Received(this.uploads.received(actor, id));
		}
		if (verdict.isAccepted()) {
			return new UploadAnswer.Received(whole.upload().kind());
		}
		this.uploads.abandon(actor, id);
		return new UploadAnswer.Refused(verdict.refusals().getFirst());
	}

	private Verdict receive(Actor actor, UnfinishedUpload upload) {
		try {
			Path content = Files.createTempFile("envoi", ".tmp");
			try {
				assemble(upload, content);
				return this.reports.receive(actor, upload.dossier(), new Upload(upload.kind(), upload.sentName(),
						content, upload.countsFrom(this.reports.uploadBegins()), upload.id()));
			}
			finally {
				Files.deleteIfExists(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One chunk at a time is in memory. */
	private void assemble(UnfinishedUpload upload, Path content) throws IOException {
		try (OutputStream file = Files.newOutputStream(content)) {
			for (int position = 0; position < upload.chunkCount(); position++) {
				file.write(this.rows.content(upload.id(), position)
					.orElseThrow(() -> new NotFound("No upload " + upload.id())));
			}
		}
	}

}
