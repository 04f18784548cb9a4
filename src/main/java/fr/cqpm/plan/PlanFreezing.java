package fr.cqpm.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.NewRegistration.Company;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Sha256;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Freezes a plan that may be transmitted, on a locked root: row, deadline, journal. */
@Component
class PlanFreezing {

	private final PlanRows rows;

	private final Dossiers dossiers;

	private final ExamCentres centres;

	private final PlanMails mails;

	private final Journal journal;

	private final CqpmProperties properties;

	private final Clock clock;

	private final FrenchTime time;

	PlanFreezing(PlanRows rows, Dossiers dossiers, ExamCentres centres, PlanMails mails, Journal journal,
			CqpmProperties properties, Clock clock, FrenchTime time) {
		this.rows = rows;
		this.dossiers = dossiers;
		this.centres = centres;
		this.mails = mails;
		this.journal = journal;
		this.properties = properties;
		this.clock = clock;
		this.time = time;
	}

	void freeze(Actor actor, UUID id, Edition edition, RegistrationView registration, PlanProposal proposal,
			Optional<Transmission> before) {
		Dossier dossier = registration.dossier();
		int revision = before.map(Transmission::revision).orElse(0) + 1;
		PlanContent content = content(actor, revision, edition, registration, proposal);
		this.rows.insert(id, dossier, actor, content);
		this.rows.close(dossier, actor, content.transmittedAt());
		if (deadlineIsNew(content, before)) {
			this.dossiers.reportDueBefore(dossier, content.conditions().deadline().endsBefore());
			this.mails.reportExpected(registration, content);
		}
		this.journal.record(actor, dossier.centre(), dossier.id(), act(content, before));
		this.mails.transmitted(dossier, id, content);
	}

	private PlanContent content(Actor actor, int revision, Edition edition, RegistrationView registration,
			PlanProposal proposal) {
		ExamCentreView centre = this.centres.get(registration.dossier().centre());
		// PostgreSQL keeps microseconds: the row and its content say the same moment
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return new PlanContent(PlanContent.FORMAT, revision, now, actor.name(), centre.name(), centre.resourceCentre(),
				registration.dossier().reference(), registration.candidateName(), registration.pathway().label(),
				company(registration.company()),
				new PlanContent.Standard(edition.id().value(), edition.title(), edition.version(), edition.sha256()),
				lines(edition, proposal), proposal.agreement(), report(proposal));
	}

	private static @Nullable String company(@Nullable Company company) {
		return (company != null) ? company.name() + " (" + company.siret() + ")" : null;
	}

	private static List<PlanContent.Line> lines(Edition edition, PlanProposal proposal) {
		Map<CapacityNumber, CapacityPlan> planned = proposal.capacities()
			.stream()
			.collect(Collectors.toMap(CapacityPlan::capacity, Function.identity()));
		return edition.capacities()
			.stream()
			.map((capacity) -> line(capacity, Objects.requireNonNull(planned.get(capacity.number()))))
			.toList();
	}

	private static PlanContent.Line line(Capacity capacity, CapacityPlan plan) {
		boolean reconstituted = plan.methods().contains(AssessmentMethod.RECONSTITUTED_SITUATION);
		return new PlanContent.Line(capacity.number().value(), capacity.title(),
				List.copyOf(EnumSet.copyOf(plan.methods())), reconstituted ? plan.reason() : null);
	}

	private PlanContent.Report report(PlanProposal proposal) {
		return new PlanContent.Report(Objects.requireNonNull(proposal.due()),
				this.properties.report().grace().toMinutes(), List.copyOf(EnumSet.copyOf(proposal.formats())),
				Objects.requireNonNull(proposal.maximumBytes()));
	}

	/** An unchanged deadline is left alone: it may have been extended meanwhile. */
	private static boolean deadlineIsNew(PlanContent content, Optional<Transmission> before) {
		return before.map((latest) -> latest.content().report().due()).filter(content.report().due()::equals).isEmpty();
	}

	private JournalAct act(PlanContent content, Optional<Transmission> before) {
		JournalAct act = JournalAct.of("plan.transmitted", "Dossier des modalités, révision\u00a0" + content.revision())
			.with("Transmis à", content.resourceCentre());
		for (Map.Entry<String, Object> fact : facts(content).entrySet()) {
			act = act.with(fact.getKey(), fact.getValue());
		}
		for (Map.Entry<String, Object> fact : before.map((latest) -> facts(latest.content()))
			.orElse(Map.of())
			.entrySet()) {
			act = act.replacing(fact.getKey(), fact.getValue());
		}
		return act;
	}

	private Map<String, Object> facts(PlanContent content) {
		Agreement agreement = content.agreement();
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("Empreinte SHA-256", Sha256.hex(content.canonical()));
		facts.put("Défini avec", agreement.with().label());
		facts.put("Accord",
				Stream.of(agreement.name(), agreement.function(), this.time.date(agreement.on()))
					.filter(Objects::nonNull)
					.collect(Collectors.joining(", ")));
		facts.put("À déposer au plus tard", this.time.moment(content.report().due()));
		facts.put("Formats acceptés", content.conditions().acceptedFormats());
		facts.put("Taille maximale", content.conditions().maximumSize());
		content.capacities()
			.forEach((line) -> facts.put("Capacité " + line.number(),
					line.methods().stream().map(AssessmentMethod::label).collect(Collectors.joining("\u00a0; "))));
		return facts;
	}

}
