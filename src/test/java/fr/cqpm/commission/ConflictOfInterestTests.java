package fr.cqpm.commission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.minutes.MinutesDocument;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.HeldMeeting;
import fr.cqpm.panel.Independences;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Meetings;
import fr.cqpm.panel.Panel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A conflict of interest declared late takes its member and their marks out (R11). */
@ApplicationTest
class ConflictOfInterestTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	Records records;

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	CommissionWorld commission;

	@Autowired
	PanelComposition composition;

	@Autowired
	Independences independences;

	@Autowired
	Meetings meetings;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Minutes minutes;

	@Autowired
	MinutesDocument document;

	private ExamCentreId centre;

	private Actor staff;

	private List<Actor> members;

	@BeforeEach
	void threeAssessors() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.members = this.panels.assessors(this.centre, 3);
	}

	@Test
	void marksOfWhoDeclaresAConflictAreSetAsideUntilSomebodyReplacesThem() {
		List<Actor> two = this.members.subList(0, 2);
		Actor president = two.get(0);
		Actor biased = two.get(1);
		DossierId dossier = this.commission.ready(this.staff, this.centre, two, Map.of());
		this.commission.acquireAll(president, dossier);
		declareConflict(biased, dossier);

		assertThat(this.commission.file(president, dossier).sealed()).isTrue();
		assertThat(rules(this.commission.close(president, dossier))).contains(Rule.R11);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.commission.decide(president, dossier, FIRST, MarkValue.NOT_MET, "Motif"));
		assertThat(this.records.journal(this.staff, dossier, "marking.set-aside")).hasSize(1);
		assertThat(this.records.mails(dossier, "commission-conflit")).isEqualTo(1);

		Actor replacement = this.members.get(2);
		assertThat(rules(compose(dossier, 1, List.of(president)))).containsExactly(Rule.R11);
		Verdicts.accept(compose(dossier, 1, List.of(president, replacement)));
		this.panels.independent(replacement, dossier);
		this.marking.submitted(dossier, List.of(replacement), Map.of());

		CommissionFile file = this.commission.file(president, dossier);
		assertThat(file.marks(FIRST)).extracting((mark) -> mark.assessor())
			.containsExactlyInAnyOrder(president.requirePerson(), replacement.requirePerson());
		assertThat(file.stale(FIRST)).isTrue();
		assertThat(file.panel().setAside()).extracting(Panel.Member::person).containsExactly(biased.requirePerson());
		assertThat(file.facts().presentationHeld()).isFalse();
		assertThat(file.toHoldAgain("PRESENTATION")).isTrue();

		holdAgain(president, dossier, List.of(president, replacement));
		this.commission.acquireAll(president, dossier);
		Verdicts.accept(this.commission.close(president, dossier));
		assertThat(this.commission.file(president, dossier).sealed()).isFalse();
		assertThat(minutes(dossier))
			.contains(biased.name() + ", ne siège plus", "Conflit d’intérêts déclaré le",
					"Ses évaluations sont écartées.")
			.doesNotContain("Lien de famille");
	}

	private String minutes(DossierId dossier) {
		byte[] pdf = this.document.pdf(World.within(this.staff, () -> this.minutes.forStaff(this.staff, dossier, 1)));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aPresidentWhoDeclaresAConflictPresidesNoMore() {
		DossierId dossier = this.commission.ready(this.staff, this.centre, this.members, Map.of());
		Actor other = this.members.get(1);
		this.commission.acquireAll(other, dossier);
		declareConflict(this.members.get(0), dossier);

		CommissionFile file = this.commission.file(other, dossier);
		assertThat(file.sealed()).isFalse();
		assertThat(file.facts().presentationHeld()).isTrue();
		assertThat(file.blockers()).extracting(Refusal::rule).contains(Rule.R11);
		assertThat(CriterionDecisions.takeable(file, file.agenda(), FIRST)).contains(MarkValue.MET);
		List<Actor> rest = this.members.subList(1, 3);
		Verdicts.accept(compose(dossier, 1, rest));
		this.commission.acquireAll(other, dossier);
		Verdicts.accept(this.commission.close(other, dossier));
	}

	@Test
	void nobodyWaitsForWhoDeclaresAConflict() {
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, dossier, this.members);
		this.marking.submitted(dossier, this.members.subList(0, 2), Map.of());
		Actor last = this.members.get(2);
		this.marking.mark(last, dossier, Map.of());
		assertThat(this.records.journal(this.staff, dossier, "marking.revealed")).isEmpty();
		declareConflict(last, dossier);
		assertThat(this.commission.file(this.members.get(0), dossier).sealed()).isFalse();
		assertThat(this.records.journal(this.staff, dossier, "marking.revealed")).hasSize(1);
		Actor newcomer = this.world.person(this.centre, Role.ASSESSOR);
		assertThat(rules(compose(dossier, 1, List.of(this.members.get(0), this.members.get(1), newcomer))))
			.containsExactly(Rule.R9);
	}

	@Test
	void whoTheCommissionWaitsForNoLongerStaysInTheRecord() {
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, dossier, this.members);
		Actor president = this.members.get(0);
		Actor absent = this.members.get(2);
		Verdicts.accept(World.within(president,
				() -> this.submissions.exclude(president, dossier, absent.requirePerson(), "Absence imprévue")));
		assertThat(rules(compose(dossier, 1, this.members.subList(0, 2)))).containsExactly(Rule.R9);
	}

	private void declareConflict(Actor member, DossierId dossier) {
		World.within(member, () -> Verdicts
			.accept(this.independences.declare(member, dossier, true, "Lien de famille découvert à l’entretien")));
	}

	private Verdict compose(DossierId dossier, int seen, List<Actor> members) {
		return World.within(this.staff,
				() -> this.composition.compose(this.staff, dossier, PanelWorld.panel(seen, members)));
	}

	private void holdAgain(Actor by, DossierId dossier, List<Actor> present) {
		for (MeetingKind kind : List.of(MeetingKind.PRESENTATION, MeetingKind.INTERVIEW)) {
			Panel panel = World.within(by, () -> this.meetings.sheet(by, dossier, kind)).panel();
			Instant before = panel.meeting(kind).orElseThrow().at();
			HeldMeeting again = new HeldMeeting(kind, 1, before.plusSeconds(60), before.plusSeconds(120),
					"Salle fictive", PanelWorld.people(present));
			Verdicts.accept(World.within(by, () -> this.meetings.record(by, dossier, again)));
		}
	}

	private static List<Rule> rules(Verdict verdict) {
		return verdict.refusals().stream().map(Refusal::rule).distinct().toList();
	}

}
