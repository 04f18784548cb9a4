package fr.cqpm.jury;

import fr.cqpm.certification.EditionId;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Dossier à l'ordre du jour d'une session, or that could be.
 *
 * @param commissionClosed whether its commission is closed: else only « ajourné »
 * @param accommodation aménagement accordé, for who organises the session; or
 * {@code null}
 */
public record AgendaLine(DossierId dossier, String reference, EditionId edition, String candidate,
		@Nullable String company, boolean commissionClosed, @Nullable String accommodation) {

}
