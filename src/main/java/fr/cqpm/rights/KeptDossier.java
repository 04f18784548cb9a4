package fr.cqpm.rights;

import java.time.Instant;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Dossier conservé.
 *
 * @param since the result's declaration, or the last act where there is none
 * @param held whether a legal hold prolongs it
 * @param term the first instant past its term, or {@code null} where it is kept without
 * limit
 */
public record KeptDossier(DossierId id, ExamCentreId centre, String reference, String candidate, Outcome outcome,
		Instant since, boolean held, @Nullable Instant term) {

}
