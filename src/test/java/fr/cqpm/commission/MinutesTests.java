package fr.cqpm.commission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.interview.OralEvidence;
import fr.cqpm.commission.minutes.MinutesDocument;
import fr.cqpm.commission.minutes.SignedMinutes;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.opinion.CapacityDraft;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Sha256;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The minutes of each closing: what they say is what the database holds, to the machine
 * as to people, and no reopening changes a byte of them.
 */
@ApplicationTest
class MinutesTests {

	private static final CriterionNumber REVISED = CriterionNumber.of(4, 4);

	private static final CapacityNumber REFUSED = new CapacityNumber(7);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission opinions;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	OralEvidence oral;

	@Autowired
	Closings closings;

	@Autowired
	Remarks remarks;

	@Autowired
	Minutes minutes;

	@Autowired
	MinutesDocument document;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private ExamCentreId centre;

	private Actor staff;

	private List<Actor> members;

	private Actor president;

	private Actor member;

	private DossierId dossier;

	@BeforeEach
	void aDecidedCommissionOfThree() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.members = this.panels.assessors(this.centre, 3);
		this.president = this.members.get(0);
		this.member = this.members.get(1);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, this.dossier, this.members);
		this.commission.deposit(this.staff, this.dossier);
		giveOpinion();
		this.marking.submitted(this.dossier, this.members, Map.of(CriterionNumber.of(7, 2), MarkValue.NOT_MET));
		this.panels.hold(this.member, this.dossier, MeetingKind.PRESENTATION, this.members);
		this.panels.hold(this.member, this.dossier, MeetingKind.INTERVIEW, this.members.subList(0, 2));
		Verdicts.accept(World.within(this.member, () -> this.submissions.revise(this.member, this.dossier,
				new NewMark(REVISED, MarkValue.NOT_MET, "Gains non mesurés", 1), "Relu après l’entretien")));
		Verdicts.accept(World.within(this.member,
				() -> this.oral.note(this.member, this.dossier, REVISED, "Les gains se mesurent depuis mars.", 0)));
		decide();
	}

	@Test
	void theirRecordSaysWhatTheDatabaseHolds() {
		closeAndSign(1);
		SignedMinutes signed = minutes(1);
		byte[] pdf = this.document.pdf(signed);
		assertThatPdf(pdf).isOfficial()
			.hasText("Procès-verbal", "Opinion divergente de " + this.member.name(), "Le critère 4.4 se discute.",
					"Absente ce jour-là", "Gains non mesurés", "Relu après l’entretien", "p. 2–3",
					"Les gains se mesurent depuis mars.", "Plan sans échéances", signed.sha256());
		String json = attached(pdf);
		JsonNode all = JsonMapper.builder().build().readTree(json);
		assertThat(text("select content from commission_minutes where dossier_id = ?"))
			.containsExactly(signed.content());
		assertThat(json).as("the frozen text, to the letter").contains("\"record\":" + signed.content());
		assertThat(Sha256.hex(signed.content())).isEqualTo(signed.sha256()).isEqualTo(all.get("sha256").asString());
		assertThatTheVoicesAreThoseOfTheDatabase(all.get("record"));
		assertThatTheCommissionIsThatOfTheDatabase(all);
	}

	private void assertThatTheVoicesAreThoseOfTheDatabase(JsonNode frozen) {
		assertThat(criteria(frozen, "commission")).hasSize(41).containsExactlyInAnyOrderElementsOf(text("""
				select distinct on (capacity, criterion) capacity || '.' || criterion || ' ' || value || ' '
				  || coalesce(reason, '')
				from criterion_decision where dossier_id = ? order by capacity, criterion, revision desc"""));
		assertThat(criteria(frozen, "assessors")).hasSize(123)
			.containsExactlyInAnyOrderElementsOf(
					text("""
							select m.capacity || '.' || m.criterion || ' ' || p.given_name || ' ' || p.family_name || ' '
							  || coalesce(r.value, m.value) || ' ' || coalesce(r.comment, m.comment, '') || ' ' || coalesce(r.reason, '')
							from mark m join person p on p.id = m.person_id left join mark_revision r
							  on (r.dossier_id, r.person_id, r.capacity, r.criterion) = (m.dossier_id, m.person_id, m.capacity, m.criterion)
							where m.dossier_id = ?"""));
		assertThat(criteria(frozen, "company")).containsExactly("1.1 Dominique Tutrice RESERVED Une fois sur deux. ");
		assertThat(criteria(frozen, "candidate")).hasSize(82).containsExactlyInAnyOrderElementsOf(text("""
				select e.capacity || '.' || e.criterion || ' ' || s.title || ' ' || e.pages || ' ' || e.note
				from evidence e join situation s on s.id = e.situation_id where e.dossier_id = ?"""));
		List<String> answers = new ArrayList<>();
		frozen.get("capacities")
			.forEach((capacity) -> capacity.get("criteria")
				.forEach((criterion) -> criterion.get("interview")
					.forEach((answer) -> answers.add(answer.get("text").asString()))));
		assertThat(answers).isEqualTo(text("select answer from oral_evidence where dossier_id = ?"));
		List<String> capacities = new ArrayList<>();
		frozen.get("capacities")
			.forEach((capacity) -> capacities.add("%s %s %s %s %s".formatted(capacity.get("number").asInt(),
					capacity.at("/decision/says/code").asString(), capacity.at("/proposal/code").asString(),
					orNothing(capacity.at("/decision/reason")), orNothing(capacity.get("conditionConfirmed")))));
		assertThat(capacities).containsExactlyElementsOf(
				text("""
						select distinct on (capacity) capacity || ' ' || outcome || ' ' || proposal || ' ' || coalesce(reason, '') || ' '
						  || coalesce(condition_confirmed::text, '')
						from capacity_decision where dossier_id = ? order by capacity, revision desc"""));
	}

	private void assertThatTheCommissionIsThatOfTheDatabase(JsonNode all) {
		JsonNode frozen = all.get("record");
		assertThat(instants(frozen.get("meetings"), "began", "ended")).containsExactlyInAnyOrderElementsOf(
				instants("select held_at, ended_at from panel_meeting where dossier_id = ?"));
		assertThat(frozen.at("/meetings/0/present")).hasSize(3);
		assertThat(frozen.at("/meetings/1/present")).hasSize(2);
		assertThat(instants(frozen.get("members"), "independentSince", "submittedAt"))
			.containsExactlyInAnyOrderElementsOf(instants(
					"""
							select i.declared_at, s.submitted_at from independence_declaration i
							join mark_submission s on (s.dossier_id, s.person_id) = (i.dossier_id, i.person_id) where i.dossier_id = ?"""));
		assertThat(frozen.get("members").valueStream().map((each) -> each.get("person").asString()))
			.containsExactlyInAnyOrderElementsOf(text("select person_id::text from panel_member where dossier_id = ?"));
		assertThat(instants(frozen.get("opinions"), "at", "at")).containsExactlyElementsOf(
				instants("select transmitted_at, transmitted_at from opinion_transmission where dossier_id = ?"));
		assertThat(instants(frozen.get("turns"), "at", "at")).containsExactlyElementsOf(
				instants("select at, at from commission_closing where dossier_id = ? order by number"));
		assertThat(instants(all.get("signatures"), "at", "at")).hasSize(3)
			.containsExactlyInAnyOrderElementsOf(
					instants("select recorded_at, recorded_at from commission_signature where dossier_id = ?"));
		assertThat(all.get("signatures").valueStream().map((each) -> orNothing(each.get("absence"))))
			.containsExactlyInAnyOrderElementsOf(
					text("select coalesce(absence, '') from commission_signature where dossier_id = ?"));
		assertThat(all.get("remarks").valueStream().map((each) -> each.get("text").asString()))
			.containsExactlyElementsOf(text("select text from commission_remark where dossier_id = ?"));
	}

	@Test
	void aReopeningLeavesThemAsTheyAre() {
		closeAndSign(1);
		byte[] first = this.document.pdf(minutes(1));
		this.commission.reopen(this.president, this.dossier, "Une erreur de saisie");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> minutes(Minutes.IN_FORCE));
		assertThat(this.document.pdf(minutes(1))).isEqualTo(first);
		Verdicts.accept(decide(CriterionNumber.of(7, 2), MarkValue.MET, "Vu à l’entretien"));
		Verdicts.accept(decide(REFUSED, CapacityOutcome.ACQUIRED, null));
		Verdicts.accept(this.commission.close(this.president, this.dossier));
		assertThat(this.document.pdf(minutes(1))).isEqualTo(first);
		assertThatPdf(first).hasText("Non acquise", "Opinion divergente").hasNoText("Une erreur de saisie");
		assertThatPdf(this.document.pdf(minutes(2))).isOfficial()
			.hasText("Clôture n° 2", "Réouverture", "Une erreur de saisie", "Vu à l’entretien", "Pas encore signé")
			.hasNoText("Non acquise")
			.hasNoText("Opinion divergente");
		assertThat(minutes(Minutes.IN_FORCE)).isEqualTo(minutes(2));
		assertThat(World.within(this.staff, () -> this.minutes.forStaff(this.staff, this.dossier, 1)))
			.isEqualTo(minutes(1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> minutes(3));
	}

	@Test
	void whatIsFrozenNeverChanges() {
		Verdicts.accept(this.commission.close(this.president, this.dossier));
		for (String sql : List.of("update commission_minutes set content = '{}' where dossier_id = ?",
				"delete from commission_minutes where dossier_id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.records.execute(this.member, sql, this.dossier.value()));
		}
		assertThat(this.records.journal(this.staff, this.dossier, "commission.closed").getFirst().after().values())
			.contains(minutes(1).sha256());
	}

	@Test
	void aClosingOfBeforeTheyWereFrozenIsStillTold() {
		this.records.execute(this.president,
				"insert into commission_closing (exam_centre_id, dossier_id, number, closed, by_person, at) "
						+ "values (?, ?, 1, true, ?, now())",
				this.centre.value(), this.dossier.value(), this.president.requirePerson().value());
		assertThatPdf(this.document.pdf(minutes(1))).isOfficial().hasText("Pas encore signé");
	}

	private void giveOpinion() {
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"tutrice@exemple.test"));
		Actor tutor = Actor.tutor(
				World.within(this.staff, () -> this.invitations.of(this.staff, this.dossier)).getFirst().id(),
				"Dominique Tutrice", this.centre);
		for (int capacity = 1; capacity <= 10; capacity++) {
			CapacityNumber number = new CapacityNumber(capacity);
			Map<Integer, CapacityDraft.Line> lines = (capacity == 1)
					? Map.of(0, new CapacityDraft.Line(OpinionAnswer.FAVOURABLE, null), 1,
							new CapacityDraft.Line(OpinionAnswer.RESERVED, "Une fois sur deux."))
					: Map.of(0, new CapacityDraft.Line(OpinionAnswer.FAVOURABLE, null));
			World.within(tutor, () -> this.drafts.save(tutor, number, lines, 0));
		}
		Verdicts.accept(World.within(tutor, () -> this.opinions.transmit(tutor, "Dominique Tutrice", "Responsable")));
	}

	private void decide() {
		this.commission.decideCriteria(this.member, this.dossier, Map.of(CriterionNumber.of(7, 2), MarkValue.NOT_MET));
		for (Capacity capacity : this.commission.file(this.member, this.dossier).edition().capacities()) {
			boolean refused = capacity.number().equals(REFUSED);
			Verdicts.accept(this.commission.decide(this.member, this.dossier, capacity,
					refused ? CapacityOutcome.NOT_ACQUIRED : CapacityOutcome.ACQUIRED,
					refused ? "Plan sans échéances" : null));
		}
	}

	private Verdict decide(CriterionNumber criterion, MarkValue value, String reason) {
		return this.commission.decide(this.member, this.dossier, criterion, value, reason);
	}

	private Verdict decide(CapacityNumber number, CapacityOutcome outcome, String reason) {
		Capacity capacity = this.commission.file(this.member, this.dossier).edition().capacity(number);
		return this.commission.decide(this.member, this.dossier, capacity, outcome, reason);
	}

	/** The third is absent, the second dissents, the president signs last. */
	private void closeAndSign(int closing) {
		Verdicts.accept(this.commission.close(this.president, this.dossier));
		Verdicts.accept(World.within(this.member, () -> this.remarks.write(this.member, this.dossier,
				new NewRemark(closing, 0, RemarkKind.DISSENT, "Le critère 4.4 se discute."))));
		Verdicts.accept(World.within(this.member, () -> this.closings.sign(this.member, this.dossier, closing)));
		Verdicts.accept(World.within(this.president, () -> this.closings.absent(this.president, this.dossier, closing,
				this.members.get(2).requirePerson(), "Absente ce jour-là")));
		Verdicts.accept(World.within(this.president, () -> this.closings.sign(this.president, this.dossier, closing)));
	}

	private SignedMinutes minutes(int rank) {
		return World.within(this.member, () -> this.minutes.forMember(this.member, this.dossier, rank));
	}

	private static String attached(byte[] pdf) {
		return PdfAssert.read(pdf, MinutesTests::attached);
	}

	private static String attached(PDDocument document) throws IOException {
		Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog()
			.getNames()
			.getEmbeddedFiles()
			.getNames();
		return new String(files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
	}

	/** What one voice says of each criterion, each in one line. */
	private static List<String> criteria(JsonNode frozen, String voice) {
		List<String> lines = new ArrayList<>();
		frozen.get("capacities").forEach((capacity) -> capacity.get("criteria").forEach((criterion) -> {
			String number = criterion.get("number").asString() + " ";
			JsonNode said = criterion.get(voice);
			if (voice.equals("commission")) {
				lines.add(number + said.at("/says/code").asString() + " " + orNothing(said.get("reason")));
			}
			else if (voice.equals("candidate")) {
				said.forEach((each) -> lines.add(number + each.get("situation").asString() + " "
						+ each.get("pages").asString() + " " + each.get("note").asString()));
			}
			else {
				said.forEach(
						(each) -> lines.add(number + each.get("by").asString() + " " + each.at("/says/code").asString()
								+ " " + orNothing(each.get("comment")) + " " + orNothing(each.get("revised"))));
			}
		}));
		return lines;
	}

	private static String orNothing(JsonNode node) {
		return node.isNull() ? "" : node.asString();
	}

	private static List<String> instants(JsonNode nodes, String first, String second) {
		return nodes.valueStream()
			.map((node) -> node.get(first).asString() + " " + node.get(second).asString())
			.toList();
	}

	private List<String> instants(String sql) {
		return read(() -> this.jdbc.sql(sql)
			.param(this.dossier.value())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant() + " "
					+ row.getObject(2, OffsetDateTime.class).toInstant())
			.list());
	}

	private List<String> text(String sql) {
		return read(() -> this.jdbc.sql(sql).param(this.dossier.value()).query(String.class).list());
	}

	private List<String> read(Supplier<List<String>> reading) {
		return World.within(this.staff, () -> this.transaction.execute((status) -> reading.get()));
	}

}
