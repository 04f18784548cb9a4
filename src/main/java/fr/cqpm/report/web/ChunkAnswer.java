package fr.cqpm.report.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cqpm.report.FileKind;
import fr.cqpm.report.HeldChunk;
import fr.cqpm.report.UnfinishedUpload;
import fr.cqpm.report.UploadAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What the script is told.
 *
 * @param next what it does instead of going on: « resume » where chunks are missing, «
 * anew » where those that are here are of another file
 * @param reason why it cannot go on, in one French sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChunkAnswer(@Nullable UUID id, @Nullable Integer chunkSize, @Nullable List<HeldChunk> held,
		@Nullable String next, @Nullable String reason) {

	static ResponseEntity<ChunkAnswer> of(UploadAnswer answer) {
		return switch (answer) {
			case UploadAnswer.Begun(UnfinishedUpload upload, List<HeldChunk> held) ->
				said(HttpStatus.OK, new ChunkAnswer(upload.id(), upload.chunkSize(), held, null, null));
			case UploadAnswer.Acknowledged() -> said(HttpStatus.OK, nothing());
			case UploadAnswer.Received(FileKind kind) -> said(HttpStatus.OK, nothing());
			case UploadAnswer.Incomplete() ->
				said(HttpStatus.CONFLICT, next("resume", "Il manque des morceaux du fichier."));
			case UploadAnswer.OtherContent() ->
				said(HttpStatus.CONFLICT, next("anew", "Les morceaux déjà reçus sont d’un autre fichier."));
			case UploadAnswer.Refused(var refusal) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal.reason());
		};
	}

	static ResponseEntity<ChunkAnswer> refused(HttpStatus status, String reason) {
		return said(status, next(null, reason));
	}

	private static ChunkAnswer nothing() {
		return next(null, null);
	}

	private static ChunkAnswer next(@Nullable String next, @Nullable String reason) {
		return new ChunkAnswer(null, null, null, next, reason);
	}

	private static ResponseEntity<ChunkAnswer> said(HttpStatus status, ChunkAnswer answer) {
		return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(answer);
	}

	/** Has the page that is opened next say that the file is there. */
	static void announce(FileKind kind, HttpServletRequest request, HttpServletResponse response) {
		FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
		flash.put("flash", PlainUpload.received(kind));
		Objects.requireNonNull(RequestContextUtils.getFlashMapManager(request))
			.saveOutputFlashMap(flash, request, response);
	}

}
