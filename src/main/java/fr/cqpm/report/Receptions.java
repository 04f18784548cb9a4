package fr.cqpm.report;

import java.time.Instant;
import java.util.Optional;

import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.report.file.FileConditions;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.springframework.stereotype.Component;

/**
 * Réception des fichiers: until when each kind is received, and what its files must be. A
 * report and its annexes have the report's window, the support of the presentation its
 * own.
 */
@Component
class Receptions {

	private static final String HELD = "L’entretien a eu lieu\u00a0: le support de présentation ne change plus.";

	private final ReportWindows windows;

	private final OralHeld oral;

	private final CqpmProperties.Report settings;

	Receptions(ReportWindows windows, OralHeld oral, CqpmProperties properties) {
		this.windows = windows;
		this.oral = oral;
		this.settings = properties.report();
	}

	/**
	 * Why a file whose upload began then is not received now; empty when it is.
	 * @param dossier as read in this transaction, under its lock where something is
	 * written
	 */
	Optional<Refusal> refusal(Dossier dossier, FileKind kind, Instant begunAt, Instant now) {
		return switch (kind) {
			case REPORT, ANNEX -> this.windows.of(dossier).sending(begunAt, now);
			case SUPPORT -> support(dossier, now);
		};
	}

	private Optional<Refusal> support(Dossier dossier, Instant now) {
		Optional<Refusal> closed = dossier.refusal(Act.ADD_SUPPORT, now);
		if (closed.isPresent()) {
			return closed;
		}
		return this.oral.interviewHeld(dossier.id()) ? Optional.of(Refusal.of(Rule.R8, HELD)) : Optional.empty();
	}

	/**
	 * What a file of that kind must be.
	 * @throws fr.cqpm.shared.RuleViolation for a report before its conditions are fixed
	 */
	FileConditions conditions(Dossier dossier, FileKind kind) {
		return switch (kind) {
			case REPORT -> FileConditions.of(this.windows.of(dossier).requireConditions());
			case ANNEX -> FileConditions.ofAnnexes(this.settings.annexSize().toBytes());
			case SUPPORT -> FileConditions.ofSupports(this.settings.supportSize().toBytes());
		};
	}

	/** How large all files of a dossier may be together, in bytes. */
	long mostOfDossier() {
		return this.settings.dossierSize().toBytes();
	}

	/** How many annexes a report may have. */
	int mostAnnexes() {
		return this.settings.annexes();
	}

}
