package fr.cqpm.panel;

import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commissions d'évaluation, as composed and held. Other modules ask here who sits. */
@Service
public class Panels {

	private final PanelRows rows;

	private final Seats seats;

	Panels(PanelRows rows, Seats seats) {
		this.rows = rows;
		this.seats = seats;
	}

	/**
	 * The commission of that dossier; empty while there is none. The caller has decided
	 * that its reader may.
	 */
	@Transactional(readOnly = true)
	public Optional<Panel> of(DossierId dossier) {
		List<Panel.Member> members = this.rows.members(dossier);
		if (members.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Panel(members.stream().filter(Panel.Member::sits).toList(),
				members.stream().filter((member) -> !member.sits()).toList(), this.rows.meetings(dossier)));
	}

	/** The dossiers in whose commission the actor sits, what is open first. */
	@Transactional(readOnly = true)
	public List<Seat> seats(Actor actor) {
		return this.seats.of(actor.requirePerson())
			.stream()
			.filter((seat) -> actor.has(Role.ASSESSOR, seat.centre()))
			.toList();
	}

	/**
	 * The actor's seat in that commission, whatever they declared of their independence.
	 * @throws NotFound when they have none
	 */
	@Transactional(readOnly = true)
	public Seat seat(Actor actor, DossierId dossier) {
		Seat seat = this.seats.of(actor.requirePerson(), dossier)
			.orElseThrow(() -> new NotFound("Not of the commission of " + dossier));
		actor.require(Role.ASSESSOR, seat.centre());
		return seat;
	}

	/**
	 * The actor's seat in that commission, declared independent.
	 * @throws NotFound when they have none, or may not work on the file
	 */
	@Transactional(readOnly = true)
	public Seat requireMember(Actor actor, DossierId dossier) {
		return seat(actor, dossier).requireIndependent();
	}

	/**
	 * The seat of the president, declared independent.
	 * @throws NotFound when the actor does not preside
	 */
	@Transactional(readOnly = true)
	public Seat requirePresident(Actor actor, DossierId dossier) {
		return requireMember(actor, dossier).requirePresident();
	}

}
