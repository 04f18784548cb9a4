package fr.cqpm.demo;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.InvitedPerson;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequests;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.opinion.PhoneEntries;
import fr.cqpm.opinion.Waivers;
import fr.cqpm.registration.NewRegistration.Tutor;
import fr.cqpm.shared.Actor;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Avis de l'entreprise on a fictitious dossier, or its dispense. */
@Component
@Profile("demo")
class OpinionSteps {

	private static final Line FAVOURABLE = new Line(OpinionAnswer.FAVOURABLE, null);

	/** What is not simply favourable, by capacity. */
	private static final Map<Integer, Line> OTHERS = Map.of(4,
			new Line(OpinionAnswer.RESERVED,
					"La démarche est lancée et suivie, mais ses gains ne sont pas encore mesurés sur la durée."),
			6, new Line(OpinionAnswer.NOT_OBSERVED, null), 8,
			new Line(OpinionAnswer.RESERVED,
					"À l’aise à l’oral. Les consignes écrites gagneraient à être plus courtes."),
			9, new Line(OpinionAnswer.FAVOURABLE,
					"A su désamorcer un différend entre les deux équipes, sans notre aide."));

	private static final int BEGUN = 4;

	private static final InvitedPerson MANAGER = new InvitedPerson("Armand Virtuel", "Responsable de production",
			"armand.virtuel@exemple.test");

	private final Invitations invitations;

	private final OpinionDrafts drafts;

	private final OpinionTransmission transmission;

	private final OpinionRequests requests;

	private final Waivers waivers;

	private final PhoneEntries phone;

	OpinionSteps(Invitations invitations, OpinionDrafts drafts, OpinionTransmission transmission,
			OpinionRequests requests, Waivers waivers, PhoneEntries phone) {
		this.invitations = invitations;
		this.drafts = drafts;
		this.transmission = transmission;
		this.requests = requests;
		this.waivers = waivers;
		this.phone = phone;
	}

	/**
	 * Before the report is deposited: a journal tells its acts in the order of their
	 * dates.
	 */
	void ask(DemoFile file) {
		DemoCompany company = file.dossier().company();
		if (company == null || !file.reaches(DemoStage.REPORT_BEGUN)) {
			return;
		}
		Tutor tutor = company.tutor();
		file.on(40, "09:15");
		this.invitations.invite(file.staff(), file.id(), tutor.name(), tutor.function(), tutor.email());
		if (file.reaches(DemoStage.DEPOSITED)) {
			file.on(50, "09:20");
			this.invitations.remind(file.staff(), file.id(), invitation(file).id());
		}
	}

	private Invitation invitation(DemoFile file) {
		return this.invitations.of(file.staff(), file.id()).getFirst();
	}

	/** After it: the opinion is given, or waived. */
	void answer(DemoFile file) {
		DemoCompany company = file.dossier().company();
		if (company == null) {
			waive(file);
		}
		else if (file.reaches(DemoStage.OPINION_BEGUN) && silent(file)) {
			delegate(file, invitation(file), company.tutor());
		}
		else if (file.reaches(DemoStage.OPINION_BEGUN)) {
			give(file, invitation(file), company.tutor());
			dictate(file);
		}
	}

	private void waive(DemoFile file) {
		if (file.reaches(DemoStage.OPINION_GIVEN)) {
			file.on(57, "16:00");
			this.waivers.record(file.staff(), file.id(),
					"Parcours sans entreprise d’accueil\u00a0: aucun responsable ne peut donner d’avis.");
		}
	}

	/** The centre has not answered yet. */
	private void delegate(DemoFile file, Invitation invitation, Tutor tutor) {
		file.on(56, "10:05");
		this.requests.delegate(Actor.tutor(invitation.id(), tutor.name(), file.cast().centre(file.dossier().centre())),
				new Delegate("Solène Supposée", "Responsable d’atelier", "solene.supposee@exemple.test"));
	}

	/** Reminded, the tutor names somebody else, and the commission goes on meanwhile. */
	private static boolean silent(DemoFile file) {
		return file.dossier() == DemoDossier.NINA;
	}

	private void give(DemoFile file, Invitation invitation, Tutor tutor) {
		Actor author = Actor.tutor(invitation.id(), tutor.name(), file.cast().centre(file.dossier().centre()));
		file.on(56, "12:40");
		this.drafts.begin(invitation.id());
		this.drafts.desk(author).drafts().forEach((capacity, draft) -> {
			if (file.reaches(DemoStage.OPINION_GIVEN) || capacity.value() <= BEGUN) {
				save(author, capacity, draft);
			}
		});
		if (file.reaches(DemoStage.OPINION_GIVEN)) {
			file.on(57, "08:05");
			file.accept(this.transmission.transmit(author, tutor.name(), String.valueOf(tutor.function())));
		}
	}

	/** A second person of the company, who has not confirmed the copy yet. */
	private void dictate(DemoFile file) {
		if (file.dossier() != DemoDossier.LUCAS) {
			return;
		}
		file.on(58, "11:30");
		Instant dictated = file.moment(58, "11:30");
		UUID entry = this.phone.begin(file.staff(), file.id(), MANAGER, null);
		this.phone.save(file.staff(), file.id(), entry, dictated(file, entry, (capacity, draft) -> FAVOURABLE),
				dictated(file, entry, (capacity, draft) -> draft.version()));
		file.accept(this.phone.transmit(file.staff(), file.id(), entry, dictated, null));
	}

	private <T> Map<CapacityNumber, T> dictated(DemoFile file, UUID entry,
			BiFunction<CapacityNumber, CapacityDraft, T> each) {
		Map<CapacityNumber, T> all = new TreeMap<>();
		this.phone.desk(file.staff(), file.id(), entry)
			.drafts()
			.forEach((capacity, draft) -> all.put(capacity, each.apply(capacity, draft)));
		return all;
	}

	private void save(Actor author, CapacityNumber capacity, CapacityDraft draft) {
		Line line = OTHERS.getOrDefault(capacity.value(), FAVOURABLE);
		this.drafts.save(author, capacity, Map.of(0, line), draft.version());
	}

}
