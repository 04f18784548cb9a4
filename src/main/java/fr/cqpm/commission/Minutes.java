package fr.cqpm.commission;

import java.util.List;
import java.util.Optional;

import fr.cqpm.panel.Panels;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Rectifications;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procès-verbal of a closed commission: what it holds, for its members and the staff. */
@Service
public class Minutes {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Rectifications rectifications;

	private final Panels panels;

	private final CommissionFiles files;

	private final ClosingRows closings;

	Minutes(Dossiers dossiers, Registrations registrations, Rectifications rectifications, Panels panels,
			CommissionFiles files, ClosingRows closings) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.rectifications = rectifications;
		this.panels = panels;
		this.files = files;
		this.closings = closings;
	}

	/**
	 * @throws NotFound for others than members, and while the commission is open
	 */
	@Transactional(readOnly = true)
	public Content forMember(Actor actor, DossierId id) {
		this.panels.requireMember(actor, id);
		return content(this.dossiers.get(id));
	}

	/**
	 * @throws NotFound for others than the staff, and while the commission is open
	 */
	@Transactional(readOnly = true)
	public Content forStaff(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return content(dossier);
	}

	private Content content(Dossier dossier) {
		List<Closing> turns = this.closings.of(dossier.id());
		Closing closing = Optional.of(turns)
			.filter((all) -> !all.isEmpty())
			.map(List::getLast)
			.filter(Closing::closed)
			.orElseThrow(() -> new NotFound("No minutes of " + dossier.reference()));
		RegistrationView registration = this.registrations.of(dossier);
		return new Content(registration, this.rectifications.issuedName(registration), this.files.of(dossier), turns,
				closing);
	}

	/**
	 * Contenu du procès-verbal.
	 *
	 * @param candidate their name as it was signed, whatever was rectified since
	 * @param turns closings and reopenings, all of them
	 * @param closing the one in force
	 */
	public record Content(RegistrationView registration, String candidate, CommissionFile file, List<Closing> turns,
			Closing closing) {

		public Content {
			turns = List.copyOf(turns);
		}

	}

}
