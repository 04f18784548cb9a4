package fr.cqpm.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dossiers des modalités (R2 to R5, § IV.1): drawn up as a draft, then transmitted to the
 * resource centre, revision after revision.
 */
@Service
public class Plans {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Editions editions;

	private final PlanRows rows;

	private final PlanFreezing freezing;

	private final PlanAnswers answers;

	private final ExamCentres centres;

	private final CqpmProperties.Report settings;

	private final Clock clock;

	private final FrenchTime time;

	Plans(Dossiers dossiers, Registrations registrations, Editions editions, PlanRows rows, PlanFreezing freezing,
			PlanAnswers answers, ExamCentres centres, CqpmProperties properties, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.editions = editions;
		this.rows = rows;
		this.freezing = freezing;
		this.answers = answers;
		this.centres = centres;
		this.settings = properties.report();
		this.clock = clock;
		this.time = time;
	}

	/**
	 * The plan in force; empty while none was transmitted. The caller has decided that
	 * its reader may.
	 */
	@Transactional(readOnly = true)
	public Optional<TransmittedPlan> of(DossierId id) {
		return Optional.ofNullable(of(List.of(id)).get(id));
	}

	/**
	 * The plans in force of these dossiers, in one statement; those without are absent.
	 */
	@Transactional(readOnly = true)
	public Map<DossierId, TransmittedPlan> of(Collection<DossierId> ids) {
		return this.rows.latest(ids).stream().collect(Collectors.toMap(Transmission::dossier, Transmission::plan));
	}

	/**
	 * The plan being drawn up: what was saved, else the revision in force, else what the
	 * référentiel privileges.
	 * @throws NotFound for others than the staff of its centre
	 */
	@Transactional(readOnly = true)
	public PlanDraft draft(Actor actor, DossierId id) {
		RegistrationView registration = this.registrations.get(actor, id);
		registration.dossier().requireStaff(actor);
		Edition edition = this.editions.byId(registration.dossier().edition());
		List<Transmission> transmissions = this.rows.transmissions(id);
		Optional<PlanRows.Draft> stored = this.rows.draft(id);
		Optional<PlanProposal> saved = stored.map(PlanRows.Draft::proposal);
		PlanProposal proposal = saved
			.or(() -> transmissions.stream().findFirst().map((latest) -> latest.content().proposal()))
			.orElseGet(() -> proposed(edition, registration));
		PlanDraft.Saved mark = stored.filter((draft) -> draft.proposal() != null)
			.map((draft) -> new PlanDraft.Saved(draft.savedAt(), draft.savedBy()))
			.orElse(null);
		return new PlanDraft(registration, this.centres.get(registration.dossier().centre()), edition, proposal,
				stored.map(PlanRows.Draft::version).orElse(0), mark,
				refusals(edition, registration, proposal, transmissions),
				registration.dossier().refusal(Act.REVISE_PLAN, this.clock.instant()).orElse(null), transmissions,
				this.settings.maximumSize());
	}

	private PlanProposal proposed(Edition edition, RegistrationView registration) {
		Tutor tutor = registration.tutor();
		Agreement agreement = (registration.company() == null)
				? new Agreement(AgreedWith.CANDIDATE, registration.candidateName(), null, null)
				: new Agreement(AgreedWith.COMPANY, (tutor != null) ? tutor.name() : null,
						(tutor != null) ? tutor.function() : null, null);
		return new PlanProposal(PlanRules.proposed(edition, registration.company() != null), agreement, null,
				Set.of(ReportFormat.values()), this.settings.maximumSize().toBytes());
	}

	private List<Refusal> refusals(Edition edition, RegistrationView registration, PlanProposal proposal,
			List<Transmission> transmissions) {
		Instant now = this.clock.instant();
		Instant dueInForce = transmissions.stream()
			.findFirst()
			.map((latest) -> latest.content().report().due())
			.orElse(null);
		return TransmissionRules.refusals(edition, proposal, new TransmissionRules.Facts(registration.company() != null,
				now, this.time.day(now), this.settings.maximumSize(), dueInForce));
	}

	/**
	 * Saves the draft, complete or not. It is not journalled.
	 * @param version the one it replaces, as {@link PlanDraft#version}
	 * @return its new version
	 * @throws OptimisticLockingFailureException when somebody else has saved or
	 * transmitted meanwhile
	 */
	@Transactional
	public int save(Actor actor, DossierId id, PlanProposal proposal, int version) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireStaff(actor);
		dossier.require(Act.REVISE_PLAN, this.clock.instant());
		return this.rows.save(dossier, actor, proposal, version, this.clock.instant());
	}

	/**
	 * Transmits the draft as it was checked.
	 * @param transmission its id, chosen by who asks: asking twice transmits once
	 * @param version of the draft that was checked
	 * @return why it cannot be transmitted, or nothing
	 * @throws OptimisticLockingFailureException when the draft is another by now
	 */
	@Transactional
	public Verdict transmit(Actor actor, DossierId id, UUID transmission, int version) {
		Dossier dossier = lockForRevision(actor, id);
		if (this.rows.transmission(transmission).isPresent()) {
			return Verdict.accepted();
		}
		PlanProposal proposal = this.rows.draft(id)
			.filter((draft) -> draft.version() == version)
			.map(PlanRows.Draft::proposal)
			.orElseThrow(() -> new OptimisticLockingFailureException("The draft is no longer of version " + version));
		return transmit(actor, dossier, transmission, proposal);
	}

	/** Transmits a plan that was not kept as a draft. */
	@Transactional
	public Verdict transmit(Actor actor, DossierId id, UUID transmission, PlanProposal proposal) {
		Dossier dossier = lockForRevision(actor, id);
		if (this.rows.transmission(transmission).isPresent()) {
			return Verdict.accepted();
		}
		return transmit(actor, dossier, transmission, proposal);
	}

	private Dossier lockForRevision(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.REVISE_PLAN, this.clock.instant());
		return dossier;
	}

	private Verdict transmit(Actor actor, Dossier dossier, UUID transmission, PlanProposal proposal) {
		Edition edition = this.editions.byId(dossier.edition());
		RegistrationView registration = this.registrations.of(dossier);
		List<Transmission> before = this.rows.transmissions(dossier.id());
		List<Refusal> refusals = refusals(edition, registration, proposal, before);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.freezing.freeze(actor, transmission, edition, registration, proposal, before.stream().findFirst());
		return Verdict.accepted();
	}

	/**
	 * One transmission, for the staff of its centre.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public AnsweredPlan transmission(Actor actor, DossierId id, UUID transmission) {
		this.dossiers.get(id).requireStaff(actor);
		return this.rows.transmission(transmission)
			.filter((found) -> found.dossier().equals(id))
			.map((found) -> new AnsweredPlan(found, this.answers.of(transmission)))
			.orElseThrow(() -> new NotFound("No transmission " + transmission));
	}

}
