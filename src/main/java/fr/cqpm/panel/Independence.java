package fr.cqpm.panel;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;

/**
 * Indépendance d'un évaluateur. Règle R11, a practice of comparable certifiers: the
 * référentiel only says that acquisition « est validée par une commission d'évaluation »
 * (§ IV.2.A).
 *
 * @param assessor who would sit
 * @param employer the company they work for, where known
 * @param conflictDeclared whether they declared a conflict of interest on this file
 */
public record Independence(KnownPerson assessor, @Nullable Siren employer, boolean conflictDeclared) {

	/** Why they cannot sit for this file, each reason apart; empty when they can. */
	public List<Refusal> refusals(DossierTies ties) {
		List<Refusal> refusals = new ArrayList<>();
		KnownPerson tutor = ties.tutor();
		if (this.assessor.sameAs(ties.candidate())) {
			refusals.add(refuse("est le candidat de ce dossier."));
		}
		if (tutor != null && this.assessor.sameAs(tutor)) {
			refusals.add(refuse("est le tuteur de ce candidat."));
		}
		if (ties.trainers().stream().anyMatch(this.assessor::sameAs)) {
			refusals.add(refuse("est formateur de ce candidat."));
		}
		if (this.employer != null && this.employer.equals(ties.company())) {
			refusals.add(refuse("travaille dans l’entreprise du candidat (même SIREN)."));
		}
		if (this.conflictDeclared) {
			refusals.add(refuse("a déclaré un conflit d’intérêts sur ce dossier."));
		}
		return List.copyOf(refusals);
	}

	private Refusal refuse(String why) {
		return Refusal.at("assessor", Rule.R11,
				this.assessor.name() + " ne peut pas siéger\u00a0: cette personne " + why);
	}

}
