package fr.cqpm.account;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Siren;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class AccountCorrectionsTests {

	private static final PersonCorrection ELSEWHERE = new PersonCorrection("Alix", "Ailleurs", "Mécanique fictive",
			new Siren("732829320"));

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	AccountCorrections corrections;

	@Autowired
	JdbcClient jdbc;

	private Actor administrator;

	private PersonId assessor;

	@BeforeEach
	void accounts() {
		this.administrator = this.world.person(this.world.centre(), Role.ADMINISTRATOR);
		this.assessor = this.world.person(this.world.centre(), Role.ASSESSOR).requirePerson();
	}

	@Test
	void givesAnAccountItsNameAndEmployerAndSaysSoInTheJournal() {
		String before = this.people.get(this.assessor).displayName();
		assertThat(correct(ELSEWHERE, version())).isTrue();
		PersonView corrected = this.people.get(this.assessor);
		assertThat(corrected.displayName()).isEqualTo("Alix Ailleurs");
		assertThat(corrected.employer()).isEqualTo("Mécanique fictive");
		assertThat(corrected.employerSiren()).isEqualTo("732829320");
		assertThat(journal(before)).contains("Alix Ailleurs", "Mécanique fictive", "732829320");
	}

	@Test
	void overwritesNothingThatItsReaderHasNotSeen() {
		int shown = version();
		correct(ELSEWHERE, shown);
		assertThat(correct(new PersonCorrection("Alix", "Autre", null, null), shown)).isFalse();
		assertThat(this.people.get(this.assessor).familyName()).isEqualTo("Ailleurs");
		assertThat(correct(ELSEWHERE, shown)).as("the same again").isTrue();
	}

	@Test
	void leavesACandidateTheNameOfTheirRegistration() {
		PersonId candidate = this.world.person(this.world.centre(), Role.CANDIDATE).requirePerson();
		String name = this.people.get(candidate).displayName();
		int version = this.corrections.of(this.administrator, candidate).version();
		this.corrections.correct(this.administrator, candidate, ELSEWHERE, version);
		assertThat(this.people.get(candidate).displayName()).isEqualTo(name);
		assertThat(this.people.get(candidate).employer()).isEqualTo("Mécanique fictive");
	}

	@Test
	void isForAdministratorsAlone() {
		Actor staff = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.corrections.correct(staff, this.assessor, ELSEWHERE, 0));
	}

	private boolean correct(PersonCorrection correction, int version) {
		return this.corrections.correct(this.administrator, this.assessor, correction, version);
	}

	private int version() {
		return this.corrections.of(this.administrator, this.assessor).version();
	}

	private String journal(String subject) {
		return this.jdbc.sql("select detail from administration_entry where act = 'account.corrected' and subject = ?")
			.param(subject)
			.query(String.class)
			.single();
	}

}
