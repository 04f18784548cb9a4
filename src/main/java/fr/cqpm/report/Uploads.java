package fr.cqpm.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.file.FileConditions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Envois en morceaux (R5, docs/adr/0018): a file over a line that breaks. Each chunk is
 * acknowledged alone; the last acknowledgement makes the version, or none is made. The
 * moment it was begun counts for the deadline.
 */
@Service
public class Uploads {

	/** What is lost at most when the line breaks; small enough to be held in memory. */
	public static final int CHUNK = 512 * 1024;

	/** At once in a dossier: on two devices, and one forgotten. */
	private static final int MOST = 3;

	private static final int LONGEST_NAME = 1000;

	private final Dossiers dossiers;

	private final Receptions receptions;

	private final VersionRows versions;

	private final UploadRows rows;

	private final Duration kept;

	private final Clock clock;

	Uploads(Dossiers dossiers, Receptions receptions, VersionRows versions, UploadRows rows, CqpmProperties properties,
			Clock clock) {
		this.dossiers = dossiers;
		this.receptions = receptions;
		this.versions = versions;
		this.rows = rows;
		this.kept = properties.report().uploadKept();
		this.clock = clock;
	}

	/**
	 * Those of that dossier and kind, the newest first.
	 * @throws NotFound for anybody but the candidate
	 */
	@Transactional(readOnly = true)
	public List<UnfinishedUpload> unfinished(Actor actor, DossierId id, FileKind kind) {
		this.dossiers.get(id).requireCandidate(actor);
		return this.rows.of(id).stream().filter((upload) -> upload.kind() == kind).toList();
	}

	/**
	 * Begins an upload, or goes on with the one of a file of that name and size.
	 * @param print of the file as {@link UploadCompletion#finish} will name it, so that
	 * the file is one that was there when it was begun; {@code null} for an upload that
	 * needs no grace
	 * @param anew not to go on: what is here is of another file
	 * @throws NotFound for anybody but the candidate
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public UploadAnswer begin(Actor actor, DossierId id, FileKind kind, String name, long size, @Nullable String print,
			boolean anew) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireCandidate(actor);
		Instant now = this.clock.instant();
		List<UnfinishedUpload> before = this.rows.of(id);
		Optional<UnfinishedUpload> same = before.stream()
			.filter((upload) -> !anew && upload.kind() == kind && upload.sentName().equals(name)
					&& upload.size() == size && Objects.equals(upload.print(), print))
			.findFirst();
		ReportWindow
			.require(this.receptions.refusal(dossier, kind, same.map((it) -> it.countsFrom(now)).orElse(now), now));
		if (same.isPresent()) {
			return new UploadAnswer.Begun(same.get(), this.rows.chunks(same.get().id()));
		}
		Optional<Refusal> refusal = refusal(this.receptions.conditions(dossier, kind), before, name, size);
		if (refusal.isPresent()) {
			return new UploadAnswer.Refused(refusal.get());
		}
		UnfinishedUpload begun = new UnfinishedUpload(Ids.next(), id, kind, name, size, CHUNK, now, print, 0, now);
		this.rows.insert(dossier, begun);
		return new UploadAnswer.Begun(begun, List.of());
	}

	private static Optional<Refusal> refusal(FileConditions conditions, List<UnfinishedUpload> before, String name,
			long size) {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			return refuse("Choisissez un fichier dont le nom est plus court.");
		}
		if (size < 1) {
			return refuse("Ce fichier est vide.");
		}
		if (size > conditions.maximumBytes()) {
			return refuse("Ce fichier est trop lourd\u00a0: %s au plus.".formatted(conditions.maximumSize()));
		}
		return (before.size() < MOST) ? Optional.empty() : refuse(
				"Plusieurs envois sont déjà commencés\u00a0: reprenez l’un d’eux, ou abandonnez-le, avant d’en commencer un autre.");
	}

	private static Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("file", Rule.R5, reason));
	}

	/**
	 * Keeps one chunk; sent again it is here already, whoever sent it first.
	 * @param content whose SHA-256 the chunk names
	 * @throws NotFound for anybody but the candidate, and where the file has no such
	 * chunk
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public UploadAnswer put(Actor actor, UUID id, HeldChunk chunk, byte[] content) {
		UnfinishedUpload upload = find(id);
		Dossier dossier = this.dossiers.share(upload.dossier());
		dossier.requireCandidate(actor);
		int length = upload.chunkLength(chunk.position());
		if (length == 0) {
			throw new NotFound("No chunk " + chunk.position() + " in " + id);
		}
		if (length != content.length) {
			return new UploadAnswer.Refused(
					Refusal.of(Rule.R5, "Ce morceau n’a pas la taille attendue\u00a0: il est à envoyer de nouveau."));
		}
		requireOpen(dossier, upload);
		return (this.rows.insertChunk(dossier, id, chunk, content, this.clock.instant())
				|| this.rows.print(id, chunk.position()).equals(Optional.of(chunk.sha256())))
						? new UploadAnswer.Acknowledged() : new UploadAnswer.OtherContent();
	}

	private UnfinishedUpload find(UUID id) {
		return this.rows.find(id).orElseThrow(() -> new NotFound("No upload " + id));
	}

	/** More than the root is asked only once that says that it is late: for the grace. */
	private void requireOpen(Dossier dossier, UnfinishedUpload upload) {
		Instant now = this.clock.instant();
		if (upload.kind() == FileKind.SUPPORT || dossier.refusal(Act.PREPARE_REPORT, now).isPresent()) {
			ReportWindow.require(this.receptions.refusal(dossier, upload.kind(), upload.countsFrom(now), now));
		}
	}

	/**
	 * The upload with what is here of it; empty once it is a version or was given up.
	 * @throws NotFound for anybody but the candidate
	 */
	@Transactional(readOnly = true)
	Optional<Whole> whole(Actor actor, UUID id) {
		Optional<UnfinishedUpload> upload = this.rows.find(id);
		upload.ifPresent((it) -> this.dossiers.get(it.dossier()).requireCandidate(actor));
		return upload.map((it) -> new Whole(it, this.rows.chunks(id)));
	}

	/**
	 * What the version is of that an upload became.
	 * @throws NotFound for anybody but the candidate, and where there is none
	 */
	@Transactional(readOnly = true)
	FileKind received(Actor actor, UUID id) {
		DossierId dossier = this.versions.dossierOf(id).orElseThrow(() -> new NotFound("No upload " + id));
		this.dossiers.get(dossier).requireCandidate(actor);
		return this.versions.find(dossier, id).orElseThrow(() -> new NotFound("No version " + id)).kind();
	}

	/**
	 * Gives an upload up; one that is gone already, or is not the actor's, is left as it
	 * is.
	 */
	@Transactional
	public void abandon(Actor actor, UUID id) {
		PersonId person = actor.requirePerson();
		this.rows.find(id)
			.map((upload) -> this.dossiers.get(upload.dossier()))
			.filter((dossier) -> dossier.candidate().equals(person))
			.ifPresent((dossier) -> {
				this.dossiers.lock(dossier.id());
				this.rows.delete(id);
			});
	}

	/** Those of every dossier in scope. */
	@Transactional(readOnly = true)
	List<UnfinishedUpload> all() {
		return this.rows.all();
	}

	/** Forgets an upload that nobody goes on with, or that may not go on any more. */
	@Transactional
	boolean sweep(UnfinishedUpload upload) {
		Dossier dossier = this.dossiers.lock(upload.dossier());
		Instant now = this.clock.instant();
		Optional<UnfinishedUpload> still = this.rows.find(upload.id());
		boolean over = still
			.filter((it) -> !now.isBefore(it.lastAt().plus(this.kept))
					|| this.receptions.refusal(dossier, it.kind(), it.countsFrom(now), now).isPresent())
			.isPresent();
		return over && this.rows.delete(upload.id());
	}

	/**
	 * An upload with what is here of it.
	 *
	 * @param chunks in the order of their positions
	 */
	record Whole(UnfinishedUpload upload, List<HeldChunk> chunks) {

		boolean isComplete() {
			return this.chunks.size() == this.upload.chunkCount();
		}

		/** Whether it is the file that was there when the upload was begun. */
		boolean isAsAnnounced() {
			return this.upload.print() == null || print().equals(this.upload.print());
		}

		/** The SHA-256 of the chunks' SHA-256, one after the other in hexadecimal. */
		String print() {
			return Sha256.hex(this.chunks.stream().map(HeldChunk::sha256).collect(Collectors.joining()));
		}

	}

}
