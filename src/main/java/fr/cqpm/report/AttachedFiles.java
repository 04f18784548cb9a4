package fr.cqpm.report;

import java.util.List;
import java.util.Optional;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Fichiers joints d'une nature: all their page shows.
 *
 * @param files the newest first, without those taken back
 * @param formats those accepted, as a page names them
 * @param endings the same, as a form names them to the browser
 * @param size the largest, as a page gives it
 * @param most how many are accepted
 * @param sending why none can be sent or taken back now, or {@code null} when one can
 */
public record AttachedFiles(Dossier dossier, FileKind kind, List<ReportVersion> files, String formats, String endings,
		String size, int most, @Nullable Refusal sending) {

	public AttachedFiles {
		files = List.copyOf(files);
	}

	/** The one that counts, of a kind of which one counts. */
	public Optional<ReportVersion> latest() {
		return this.files.stream().findFirst();
	}

	/** Whether one more can be sent. */
	public boolean isOpen() {
		return this.sending == null && (this.kind != FileKind.ANNEX || this.files.size() < this.most);
	}

}
