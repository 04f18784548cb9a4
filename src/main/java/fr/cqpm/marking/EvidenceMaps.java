package fr.cqpm.marking;

import java.util.Optional;

import fr.cqpm.certification.Editions;
import fr.cqpm.evidence.CoverageMap;
import fr.cqpm.evidence.DepositedReports;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cartes des preuves, as the members of the commission read them. */
@Service
public class EvidenceMaps {

	private final Panels panels;

	private final Dossiers dossiers;

	private final Editions editions;

	private final DepositedReports reports;

	EvidenceMaps(Panels panels, Dossiers dossiers, Editions editions, DepositedReports reports) {
		this.panels = panels;
		this.dossiers = dossiers;
		this.editions = editions;
		this.reports = reports;
	}

	/**
	 * The map of a dossier for one of its commission, in a constant number of statements.
	 * @throws fr.cqpm.shared.NotFound for others
	 */
	@Transactional(readOnly = true)
	public Sheet of(Actor actor, DossierId id) {
		Seat seat = this.panels.requireMember(actor, id);
		return new Sheet(seat, this.reports.map(this.dossiers.get(id), this.editions.byId(seat.edition())));
	}

	/**
	 * What the page shows.
	 *
	 * @param map empty while nothing is deposited
	 */
	public record Sheet(Seat seat, Optional<CoverageMap> map) {

	}

}
