package fr.cqpm.panel;

import java.time.Instant;

import fr.cqpm.certification.EditionId;
import fr.cqpm.panel.Panel.Declaration;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Siège: one member's place in one commission, with what every page of theirs says of the
 * dossier.
 *
 * @param reference the dossier's
 * @param edition the one it pins
 * @param candidate as people address them
 * @param company where the candidate works, or {@code null}
 * @param president whether this member presides
 * @param declaration what this member declared of their independence
 * @param presentationAt when the presentation is planned, or {@code null}
 * @param interviewAt when the interview is planned, or {@code null}
 * @param presented whether the presentation was held
 * @param interviewed whether the interview was held
 * @param closed whether the commission is closed
 * @param begun whether a member has marked a criterion
 */
public record Seat(DossierId dossier, ExamCentreId centre, String reference, EditionId edition, String candidate,
		@Nullable String company, PersonId person, boolean president, Declaration declaration,
		@Nullable Instant presentationAt, @Nullable Instant interviewAt, boolean presented, boolean interviewed,
		boolean closed, boolean begun) {

	/**
	 * The same seat, of a member who may work on the file.
	 * @throws IndependenceUndeclared when they said nothing of it yet
	 * @throws NotFound when they declared a conflict
	 */
	public Seat requireIndependent() {
		if (this.declaration == Declaration.NONE) {
			throw new IndependenceUndeclared(this.dossier);
		}
		if (this.declaration == Declaration.CONFLICT) {
			throw new NotFound("A conflict is declared in " + this.reference);
		}
		return this;
	}

	/**
	 * The same seat, of the president.
	 * @throws NotFound when another member presides
	 */
	public Seat requirePresident() {
		if (!this.president) {
			throw new NotFound("Not the president in " + this.reference);
		}
		return this;
	}

}
