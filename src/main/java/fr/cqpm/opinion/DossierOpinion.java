package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Instant;
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
import fr.cqpm.shared.NotFound;
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

	private final OpinionRequests requests;

	private final AddressChanges addresses;

	private final DueDates dueDates;

	private final OpinionReminders reminders;

	private final Clock clock;

	DossierOpinion(Dossiers dossiers, Registrations registrations, InvitationRows invitations, Opinions opinions,
			Editions editions, OpinionRequests requests, AddressChanges addresses, DueDates dueDates,
			OpinionReminders reminders, Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.invitations = invitations;
		this.opinions = opinions;
		this.editions = editions;
		this.requests = requests;
		this.addresses = addresses;
		this.dueDates = dueDates;
		this.reminders = reminders;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public View of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return new View(this.registrations.of(dossier), this.editions.byId(dossier.edition()), this.invitations.of(id),
				this.opinions.of(id), this.requests.of(id), this.addresses.of(id), this.invitations.reminders(id),
				dossier.refusal(Act.GIVE_OPINION, this.clock.instant()).map(Refusal::reason).orElse(null),
				this.dueDates.usual(id), this.dueDates.today(), this.reminders.next(id));
	}

	/**
	 * One thing that somebody of the company asks of the centre.
	 * @throws NotFound when nobody did
	 */
	@Transactional(readOnly = true)
	public OpinionRequest request(Actor actor, DossierId id, UUID request) {
		this.dossiers.get(id).requireStaff(actor);
		return this.requests.of(id)
			.stream()
			.filter((one) -> one.id().equals(request))
			.findFirst()
			.orElseThrow(() -> new NotFound("No request " + request));
	}

	/**
	 * What the page shows.
	 *
	 * @param former to whom requests were addressed before
	 * @param reminders when they were sent, which documents a waiver
	 * @param closed why nothing can be asked any more, or {@code null}
	 * @param nextReminders on which day each is next reminded by itself
	 * @param usualDue until when a new request asks, where nothing is chosen
	 */
	public record View(RegistrationView registration, Edition edition, List<Invitation> invitations,
			OpinionSummary summary, List<OpinionRequest> requests, List<AddressChanges.FormerAddress> former,
			List<Instant> reminders, @Nullable String closed, LocalDate usualDue, LocalDate today,
			Map<UUID, LocalDate> nextReminders) {

		/** The person by whom that request was made. */
		public Invitation invitation(OpinionRequest request) {
			return this.invitations.stream()
				.filter((one) -> one.id().equals(request.invitation()))
				.findFirst()
				.orElseThrow();
		}

		/** What waits for the centre's answer. */
		public List<OpinionRequest> waiting() {
			return this.requests.stream().filter(OpinionRequest::open).toList();
		}

		/** What the centre answered. */
		public List<OpinionRequest> answered() {
			return this.requests.stream().filter((request) -> !request.open()).toList();
		}

		/** To whom that request was addressed before. */
		public List<AddressChanges.FormerAddress> formerOf(Invitation invitation) {
			return this.former.stream().filter((one) -> one.invitation().equals(invitation.id())).toList();
		}

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
