package fr.cqpm.registration;

import java.time.LocalDate;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.commission.Minutes;
import fr.cqpm.jury.CandidateResult;
import fr.cqpm.jury.Declaration;
import fr.cqpm.jury.Declarations;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * R14 and R16: identity rectified after the declaration, with its reason, in the open.
 */
@ApplicationTest
class RectificationsTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Records records;

	@Autowired
	Registrations registrations;

	@Autowired
	Rectifications rectifications;

	@Autowired
	Declarations declarations;

	@Autowired
	Minutes minutes;

	@Autowired
	People people;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Candidate declared;

	@BeforeEach
	void aDeclaredResult() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.jury.decided(this.staff, this.centre);
		var jurors = this.jury.jurors(this.centre);
		var session = this.jury.open(this.staff, this.centre, jurors, this.dossier);
		Verdicts.accept(this.jury.declare(jurors.getFirst(), session, this.dossier, Declaration.ADMISSIBLE, null));
		this.jury.close(jurors.getFirst(), session);
		this.declared = view().candidate();
	}

	@Test
	void theIdentityChangesAndWhatWasSignedDoesNot() {
		String signed = this.declared.displayName();
		Verdicts.accept(rectify(named("Rectifiée"), "Acte de naissance présenté", 0));
		assertThat(view().candidateName()).endsWith(" Rectifiée");
		assertThat(within(this.staff, () -> this.minutes.forStaff(this.staff, this.dossier, 1)).frozen()
			.dossier()
			.candidate()).isEqualTo(signed);
		Verdicts.accept(rectify(named("Encore"), "Seconde pièce présentée", 1));
		assertThat(within(this.staff, () -> this.minutes.forStaff(this.staff, this.dossier, 1)).frozen()
			.dossier()
			.candidate()).isEqualTo(signed);
		PersonView account = within(this.staff, () -> this.people.get(view().dossier().candidate()));
		assertThat(account.displayName()).endsWith(" Encore");
	}

	@Test
	void whatWasRectifiedStandsInTheJournalAndBesideTheResult() {
		Verdicts.accept(rectify(named("Rectifiée"), "Acte de naissance présenté", 0));
		assertThat(this.records.journal(this.staff, this.dossier, "registration.rectified")).singleElement()
			.satisfies((entry) -> {
				assertThat(entry.before()).containsOnlyKeys("Nom de naissance");
				assertThat(entry.after()).containsEntry("Nom de naissance", "Rectifiée")
					.containsEntry("Motif", "Acte de naissance présenté");
			});
		Actor candidate = this.world.candidate(this.staff, this.dossier);
		assertThat(within(candidate, () -> this.declarations.published(candidate))).singleElement()
			.extracting(CandidateResult::rectifications)
			.satisfies((list) -> assertThat(list).singleElement()
				.satisfies((one) -> assertThat(one.changes()).containsExactly(
						new RegistrationChange("Nom de naissance", this.declared.birthName(), "Rectifiée"))));
	}

	@Test
	void itNeedsAReasonKeepsToTheRulesAndSaysSomething() {
		assertThat(rectify(named("Rectifiée"), " ", 0).refusals()).extracting(Refusal::field).containsExactly("reason");
		Candidate unborn = new Candidate("Rectifiée", null, this.declared.firstNames(), this.declared.sex(),
				LocalDate.of(2999, 1, 1), this.declared.birthPlace(), this.declared.email(), null);
		assertThat(rectify(unborn, "Motif", 0).refusals()).extracting(Refusal::field).contains("birthDate");
		Verdicts.accept(rectify(this.declared, "Motif", 0));
		assertThat(view().version()).isZero();
		assertThat(this.records.journal(this.staff, this.dossier, "registration.rectified")).isEmpty();
	}

	@Test
	void anotherOneInBetweenAnotherCentreAndAnUndeclaredResultAreRefused() {
		Verdicts.accept(rectify(named("Première"), "Motif", 0));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> rectify(named("Seconde"), "Motif", 0));
		Actor stranger = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> within(stranger,
				() -> this.rectifications.rectify(stranger, this.dossier, named("Autre"), "Motif", 1)));
		DossierId open = this.world.registered(this.staff, this.centre);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> within(this.staff,
				() -> this.rectifications.rectify(this.staff, open, named("Autre"), "Motif", 0)));
	}

	@Test
	void theDatabaseLetsNoRegistrationChangeSilently() {
		String change = "update registration set birth_name = 'Autre', version = version + 1 where dossier_id = '"
				+ this.dossier.value() + "'";
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.staff, change))
			.havingRootCause()
			.withMessageContaining("a rectification has a reason");
		Verdicts.accept(rectify(named("Rectifiée"), "Motif", 0));
		for (String sql : new String[] { "update rectification set reason = 'x'", "delete from rectification" }) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.records.execute(this.staff, sql))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
	}

	private Verdict rectify(Candidate candidate, @Nullable String reason, int version) {
		return within(this.staff,
				() -> this.rectifications.rectify(this.staff, this.dossier, candidate, reason, version));
	}

	private Candidate named(String birthName) {
		return new Candidate(birthName, this.declared.usedName(), this.declared.firstNames(), this.declared.sex(),
				this.declared.birthDate(), this.declared.birthPlace(), this.declared.email(), this.declared.phone());
	}

	private RegistrationView view() {
		return within(this.staff, () -> this.registrations.get(this.staff, this.dossier));
	}

}
