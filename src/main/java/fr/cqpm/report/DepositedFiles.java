package fr.cqpm.report;

import java.util.List;

import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Fichiers d'un dépôt, as far as their reader may open them.
 *
 * @param annexes in the order in which they were sent
 * @param support of the presentation, or {@code null} where there is none or it is not
 * shown to this reader
 */
public record DepositedFiles(DossierId dossier, String candidate, ReportVersion report, List<ReportVersion> annexes,
		@Nullable ReportVersion support) {

	public DepositedFiles {
		annexes = List.copyOf(annexes);
	}

}
