package fr.cqpm.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * L'avis vu du centre d'examen: who was asked, what came back, and whether the window is
 * still open.
 */
@Service
public class DossierOpinion {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final InvitationRows invitations;

	private final Opinions opinions;

	private final Editions editions;

	private final DueDates dueDates;

	private final OpinionReminders reminders;

	private final Clock clock;

	DossierOpinion(Dossiers dossiers, Registrations registrations, InvitationRows invitations, Opinions opinions,
			Editions editions, DueDates dueDates, OpinionReminders reminders, Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.invitations = invitations;
		this.opinions = opinions;
		this.editions = editions;
		this.dueDates = dueDates;
		this.reminders = reminders;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public View of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return new View(this.registrations.of(dossier), this.editions.byId(dossier.edition()), this.invitations.of(id),
				this.opinions.of(id),
				dossier.refusal(Act.GIVE_OPINION, this.clock.instant()).map(Refusal::reason).orElse(null),
				this.dueDates.usual(id), this.dueDates.today(), this.reminders.next(id));
	}

	/**
	 * What the page shows.
	 *
	 * @param closed why nothing can be asked any more, or {@code null}
	 * @param nextReminders on which day each is next reminded by itself
	 * @param usualDue until when a new request asks, where nothing is chosen
	 */
	public record View(RegistrationView registration, Edition edition, List<Invitation> invitations,
			OpinionSummary summary, @Nullable String closed, LocalDate usualDue, LocalDate today,
			Map<UUID, LocalDate> nextReminders) {

		public @Nullable String tutorName() {
			Tutor tutor = this.registration.tutor();
			return (tutor != null && this.invitations.isEmpty()) ? tutor.name() : null;
		}

		public @Nullable String tutorFunction() {
			Tutor tutor = this.registration.tutor();
			return (tutor != null && this.invitations.isEmpty()) ? tutor.function() : null;
		}

		public @Nullable String tutorEmail() {
			Tutor tutor = this.registration.tutor();
			return (tutor != null && this.invitations.isEmpty()) ? tutor.email() : null;
		}

	}

}
