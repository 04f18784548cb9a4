package fr.cqpm.marking;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.marking.MarkDrafts.Answer;
import fr.cqpm.marking.ReadingNotes.Noted;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an assessor notes for themselves, and for nobody else (R9). */
@ApplicationTest
class ReadingNotesTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	MarkingWorld marking;

	@Autowired
	Records records;

	@Autowired
	Grids grids;

	@Autowired
	MarkDrafts drafts;

	@Autowired
	ReadingNotes notes;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor president;

	private Actor member;

	@BeforeEach
	void aCommissionOfTwo() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		List<Actor> members = this.commissions.assessors(this.centre, 2);
		this.president = members.get(0);
		this.member = members.get(1);
		this.commissions.sitting(this.staff, this.dossier, members);
	}

	@Test
	void areSavedOverTheVersionSeenAndOnceByTheirKey() {
		UUID key = UUID.randomUUID();
		Noted first = save("Relire l’annexe", 0, key);
		assertThat(first.answer()).extracting(Answer::version).isEqualTo(1);
		assertThat(save("Relire l’annexe", 0, key)).isEqualTo(first);
		assertThat(save("Page 12", 1, UUID.randomUUID()).answer()).extracting(Answer::version).isEqualTo(2);
		assertThat(save("Relire l’annexe", 0, key)).isEqualTo(first);
		Noted stale = save("Autre page", 0, UUID.randomUUID());
		assertThat(stale.conflict()).extracting(ReadingNote::text, ReadingNote::version).containsExactly("Page 12", 2);
		assertThat(save("Page 12", 0, UUID.randomUUID()).answer()).extracting(Answer::version).isEqualTo(2);
		assertThat(save("x".repeat(8001), 2, UUID.randomUUID()).refusal()).isNotNull();
		assertThat(note(this.member)).isEqualTo("Page 12");
	}

	@Test
	void aKeySentForSomethingElseHidesNothing() {
		UUID key = UUID.randomUUID();
		save("Page 12", 0, key);
		World.within(this.member, () -> this.notes.save(this.member, this.dossier, 2, "Page 14", 0, key));
		for (CriterionNumber criterion : List.of(CriterionNumber.of(1, 1), CriterionNumber.of(1, 2))) {
			NewMark mark = new NewMark(criterion, MarkValue.NOT_MET, null, 0);
			assertThat(World.within(this.member, () -> this.drafts.save(this.member, this.dossier, mark, key)).answer())
				.isNotNull();
		}
		MarkSheet sheet = World.within(this.member, () -> this.grids.of(this.member, this.dossier)).sheet();
		assertThat(sheet.note(new CapacityNumber(2)).text()).isEqualTo("Page 14");
		assertThat(sheet.marked()).containsExactlyInAnyOrder(CriterionNumber.of(1, 1), CriterionNumber.of(1, 2));
	}

	@Test
	void nothingToSayIsNotWritten() {
		assertThat(save(" ", 0, UUID.randomUUID()).answer()).extracting(Answer::version).isEqualTo(0);
		assertThat(this.records.rows(this.member, "reading_note", this.dossier)).isZero();
		save("Page 12", 0, UUID.randomUUID());
		assertThat(save("Page 12", 1, UUID.randomUUID()).answer()).extracting(Answer::version).isEqualTo(1);
	}

	@Test
	void stayOpenAfterTheSubmission() {
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		assertThat(save("À demander à l’entretien", 0, UUID.randomUUID()).answer()).isNotNull();
		assertThat(note(this.member)).isEqualTo("À demander à l’entretien");
	}

	@Test
	void nobodyElseReadsOrWritesThem() {
		save("Un propos secret", 0, UUID.randomUUID());
		assertThat(note(this.president)).isNull();
		for (Actor other : List.of(this.president, this.staff, this.world.person(this.world.centre(), Role.ASSESSOR))) {
			assertThat(this.records.rows(other, "reading_note")).isZero();
			assertThat(this.records.execute(other, "update reading_note set text = 'changé'")).isZero();
		}
		assertThat(this.records.rows(this.member, "reading_note", this.dossier)).isEqualTo(1);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.president, """
				insert into reading_note select exam_centre_id, dossier_id, ?, 9, 'faux', 1, now()
				from panel_member where person_id = ?""", this.member.requirePerson().value(),
				this.member.requirePerson().value()))
			.withStackTraceContaining("row-level security");
		Actor stranger = this.world.person(this.centre, Role.ASSESSOR);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> World.within(stranger,
				() -> this.notes.save(stranger, this.dossier, 1, "À moi", 0, UUID.randomUUID())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> World.within(this.member,
				() -> this.notes.save(this.member, this.dossier, 99, "Nulle part", 0, UUID.randomUUID())));
		assertThat(this.records.journal(this.staff, this.dossier)).extracting(JournalEntry::toString)
			.noneMatch((entry) -> entry.contains("secret"));
	}

	private Noted save(String text, int seen, UUID key) {
		return World.within(this.member, () -> this.notes.save(this.member, this.dossier, 1, text, seen, key));
	}

	private String note(Actor actor) {
		return World.within(actor, () -> this.grids.of(actor, this.dossier)).sheet().note(new CapacityNumber(1)).text();
	}

}
