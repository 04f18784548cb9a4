package fr.cqpm.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.jury.Declaration;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.InvitedPerson;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.PhoneEntries;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.certification.CapacityNumber;
import java.time.Instant;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequests;
import fr.cqpm.plan.Plans;
import fr.cqpm.report.FileKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;

import org.springframework.stereotype.Component;

import static fr.cqpm.support.World.within;

/** Fictitious work at every stage at once, reached through the services only. */
@Component
public class FilesWorld {

	/** The only chunk of the file that « upload » expects. */
	public static final byte[] CHUNK = { 1, 2, 3, 4, 5 };

	private final World world;

	private final ReportWorld reports;

	private final PanelWorld panels;

	private final MarkingWorld marking;

	private final CommissionWorld commissions;

	private final JuryWorld juries;

	private final Plans plans;

	private final Evidence evidence;

	private final Invitations invitations;

	private final OpinionRequests requests;

	private final PhoneEntries entries;

	private final Links links;

	private final Records records;

	FilesWorld(World world, ReportWorld reports, PanelWorld panels, MarkingWorld marking, CommissionWorld commissions,
			JuryWorld juries, Plans plans, Evidence evidence, Invitations invitations, OpinionRequests requests,
			PhoneEntries entries, Links links, Records records) {
		this.world = world;
		this.reports = reports;
		this.panels = panels;
		this.marking = marking;
		this.commissions = commissions;
		this.juries = juries;
		this.plans = plans;
		this.evidence = evidence;
		this.invitations = invitations;
		this.requests = requests;
		this.entries = entries;
		this.links = links;
		this.records = records;
	}

	/** A dossier and a session at each stage, of people of their own. */
	public CentreFiles files(ExamCentreId centre) {
		return new Making(centre).files();
	}

	/** One centre's files in the making. */
	private final class Making {

		private final Map<String, String> ids = new HashMap<>();

		private final Map<String, Actor> candidates = new HashMap<>();

		private final ExamCentreId centre;

		private final Actor staff;

		private final List<Actor> members;

		private final List<Actor> jurors;

		Making(ExamCentreId centre) {
			this.centre = centre;
			this.staff = FilesWorld.this.world.staff(centre);
			this.members = FilesWorld.this.panels.assessors(centre, 2);
			this.jurors = FilesWorld.this.juries.jurors(centre);
		}

		CentreFiles files() {
			planned();
			writing();
			asking();
			marking();
			marked();
			commissions();
			sessions();
			links();
			return new CentreFiles(this.centre, this.staff, this.members.getFirst(), this.members.getLast(),
					this.jurors.getFirst(), this.jurors.getLast(), this.ids, this.candidates);
		}

		/** Registered, with a plan that could be transmitted. */
		private void planned() {
			DossierId dossier = FilesWorld.this.world.planned(this.staff, this.centre);
			keep("planned", dossier);
			Invitation invitation = invited(dossier);
			this.ids.put("invitation", invitation.id().toString());
			this.ids.put("opinion-link", token(invitation.link()));
			delegating(dossier);
			dictating(dossier);
		}

		/** Another person of the company proposes a third. */
		private void delegating(DossierId dossier) {
			within(this.staff, () -> FilesWorld.this.invitations.invite(this.staff, dossier, "Alix Cheffe", null,
					"cheffe@exemple.test"));
			Invitation asked = within(this.staff, () -> FilesWorld.this.invitations.of(this.staff, dossier)).getLast();
			Actor tutor = Actor.tutor(asked.id(), asked.name(), this.centre);
			within(tutor, () -> FilesWorld.this.requests.delegate(tutor,
					new Delegate("Claude Directrice", "Directrice", "directrice@exemple.test")));
			this.ids.put("delegation",
					within(this.staff, () -> FilesWorld.this.requests.of(dossier)).getFirst().id().toString());
		}

		/** One opinion is being dictated by telephone, another one was. */
		private void dictating(DossierId dossier) {
			UUID begun = begin(dossier, "Camille Contremaître");
			this.ids.put("dictation", begun.toString());
			UUID whole = begin(dossier, "Sacha Directeur");
			Map<CapacityNumber, Line> lines = new HashMap<>();
			Map<CapacityNumber, Integer> versions = new HashMap<>();
			within(this.staff, () -> FilesWorld.this.entries.desk(this.staff, dossier, whole)).drafts()
				.forEach((capacity, draft) -> {
					lines.put(capacity, new Line(OpinionAnswer.FAVOURABLE, null));
					versions.put(capacity, draft.version());
				});
			within(this.staff, () -> FilesWorld.this.entries.save(this.staff, dossier, whole, lines, versions));
			Verdicts.accept(within(this.staff, () -> FilesWorld.this.entries.transmit(this.staff, dossier, whole,
					Instant.now().minusSeconds(60), null)));
			this.ids.put("copy-link", token(
					within(this.staff, () -> FilesWorld.this.invitations.one(this.staff, dossier, whole)).link()));
		}

		private UUID begin(DossierId dossier, String name) {
			return within(this.staff, () -> FilesWorld.this.entries.begin(this.staff, dossier,
					new InvitedPerson(name, "Responsable", name.split(" ")[0].toLowerCase() + "@exemple.test"), null));
		}

		/** The candidate has sent a file and could deposit it. */
		private void writing() {
			DossierId dossier = FilesWorld.this.world.transmitted(this.staff, this.centre);
			Actor candidate = keep("writing", dossier);
			FilesWorld.this.panels.convened(this.staff, dossier, this.members);
			UUID situation = FilesWorld.this.reports.prove(candidate, dossier, "Panne fictive", "Panne ou maintenance");
			FilesWorld.this.reports.send(candidate, dossier, "rapport.pdf", SampleFiles.pdf(2));
			this.ids.put("upload",
					FilesWorld.this.reports.begin(candidate, dossier, "suite.pdf", CHUNK.length).toString());
			this.ids.put("situation", situation.toString());
			this.ids.put("annex",
					FilesWorld.this.reports.attach(candidate, dossier, FileKind.ANNEX, "plan.pdf", SampleFiles.pdf(1))
						.toString());
			this.ids.put("passage",
					FilesWorld.this.reports.pin(candidate, dossier, 1, CriterionNumber.of(1, 1)).toString());
			this.ids.put("unproven",
					FilesWorld.this.reports.declare(candidate, dossier, "Absence fictive", "Absence ou effectif")
						.toString());
			this.ids.put("evidence",
					within(candidate, () -> FilesWorld.this.evidence.sheet(candidate, dossier))
						.capacity(new CapacityNumber(1))
						.orElseThrow()
						.criteria()
						.getFirst()
						.entries()
						.getFirst()
						.id()
						.toString());
		}

		/** The candidate has asked for more time. */
		private void asking() {
			DossierId dossier = FilesWorld.this.world.transmitted(this.staff, this.centre);
			UUID request = FilesWorld.this.reports.askForTime(keep("asking", dossier), dossier);
			this.ids.put("request", request.toString());
		}

		/** The commission marks; the tutor could give an opinion. */
		private void marking() {
			DossierId dossier = FilesWorld.this.world.transmitted(this.staff, this.centre);
			Actor candidate = keep("marking", dossier);
			this.ids.put("deposited-annex",
					FilesWorld.this.reports.attach(candidate, dossier, FileKind.ANNEX, "plan.pdf", SampleFiles.pdf(1))
						.toString());
			FilesWorld.this.reports.depositWhole(candidate, dossier);
			FilesWorld.this.reports.attach(candidate, dossier, FileKind.SUPPORT, "diapos.pdf", SampleFiles.pdf(1));
			FilesWorld.this.panels.convened(this.staff, dossier, this.members);
			this.members.forEach((member) -> FilesWorld.this.marking.mark(member, dossier, Map.of()));
			this.ids.put("version", FilesWorld.this.reports.latest(candidate, dossier).toString());
			this.ids.put("transmission",
					within(this.staff, () -> FilesWorld.this.plans.draft(this.staff, dossier)).inForce()
						.orElseThrow()
						.id()
						.toString());
			this.ids.put("tutor-link", token(invited(dossier).link()));
		}

		/** Every mark is submitted, nothing decided. */
		private void marked() {
			keep("deciding", FilesWorld.this.commissions.ready(this.staff, this.centre, this.members, Map.of()));
		}

		/** Everything decided: one commission could close, the others have. */
		private void commissions() {
			for (String stage : List.of("decided", "closed", "result")) {
				DossierId dossier = FilesWorld.this.commissions.ready(this.staff, this.centre, this.members, Map.of());
				FilesWorld.this.commissions.acquireAll(this.members.getFirst(), dossier);
				keep(stage, dossier);
				if (!stage.equals("decided")) {
					Verdicts.accept(FilesWorld.this.commissions.close(this.members.getFirst(), dossier));
				}
			}
		}

		/** Before attendance, before declarations, before and after closing. */
		private void sessions() {
			DossierId waiting = undecided("waiting");
			session("composing", waiting);
			UUID attended = session("attended", dossier("marking"));
			FilesWorld.this.juries.attend(attended, this.jurors);
			UUID deliberating = session("deliberating", dossier("result"));
			FilesWorld.this.juries.attend(deliberating, this.jurors);
			Verdicts.accept(FilesWorld.this.juries.declare(this.jurors.getFirst(), deliberating, dossier("result"),
					Declaration.ADMISSIBLE, null));
			for (String stage : List.of("declared", "ended")) {
				DossierId dossier = undecided("of-" + stage);
				UUID session = session(stage, dossier);
				FilesWorld.this.juries.attend(session, this.jurors);
				Verdicts.accept(FilesWorld.this.juries.declare(this.jurors.getFirst(), session, dossier,
						Declaration.DEFERRED, "Motif fictif."));
				if (stage.equals("ended")) {
					FilesWorld.this.juries.close(this.jurors.getFirst(), session);
				}
			}
		}

		private void links() {
			Actor person = FilesWorld.this.world.person(this.centre, Role.ASSESSOR);
			UUID id = person.requirePerson().value();
			this.ids.put("person", id.toString());
			this.ids.put("password-link", token(FilesWorld.this.links.create(Link.Purpose.PASSWORD, id, null, null)));
			this.ids.put("sign-in-link", token(FilesWorld.this.links.create(Link.Purpose.SIGN_IN, id, null, null)));
			this.ids.put("parked", FilesWorld.this.records.park(dossier("marking")).toString());
			this.ids.put("member", this.members.getLast().requirePerson().value().toString());
		}

		private Actor keep(String stage, DossierId dossier) {
			this.ids.put(stage, dossier.value().toString());
			Actor candidate = FilesWorld.this.world.candidate(this.staff, dossier);
			this.candidates.put(stage, candidate);
			return candidate;
		}

		private DossierId dossier(String stage) {
			return new DossierId(UUID.fromString(this.ids.get(stage)));
		}

		private DossierId undecided(String name) {
			DossierId dossier = FilesWorld.this.juries.undecided(this.staff, this.centre);
			keep(name, dossier);
			return dossier;
		}

		private UUID session(String stage, DossierId dossier) {
			UUID session = FilesWorld.this.juries.session(this.staff, this.centre, this.jurors);
			FilesWorld.this.juries.schedule(this.staff, session, dossier);
			this.ids.put(stage, session.toString());
			return session;
		}

		private Invitation invited(DossierId dossier) {
			within(this.staff, () -> FilesWorld.this.invitations.invite(this.staff, dossier, "Dominique Tutrice",
					"Responsable de production", "tutrice@exemple.test"));
			return within(this.staff, () -> FilesWorld.this.invitations.of(this.staff, dossier)).getFirst();
		}

		private String token(UUID link) {
			String path = FilesWorld.this.links.path(link);
			return path.substring(path.lastIndexOf('/') + 1);
		}

	}

}
