package fr.cqpm.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.NewPerson;
import fr.cqpm.account.People;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class RegistrationsTests {

	@Autowired
	Records records;

	@Autowired
	World world;

	@Autowired
	Registrations registrations;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	ExamCentreId centre;

	Actor staff;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
	}

	@Test
	void askingFourTimesAtOnceRegistersOnceAndUsesOneNumber() throws Exception {
		NewRegistration registration = this.world.registration(this.centre);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Verdict> asked : IntStream.range(0, 4)
				.mapToObj((n) -> threads.submit(() -> register(registration)))
				.toList()) {
				assertThat(asked.get()).isEqualTo(Verdict.accepted());
			}
		}
		DossierId next = this.world.registered(this.staff, this.centre);
		assertThat(view(registration.id()).dossier().reference()).contains("-0001-");
		assertThat(view(next).dossier().reference()).contains("-0002-");
		assertThat(this.records.journal(this.staff, registration.id())).extracting(JournalEntry::act)
			.containsExactly("registration.registered");
	}

	@Test
	void theCandidateIsInvitedUntilAPasswordIsChosen() {
		NewRegistration registration = this.world.registration(this.centre);
		register(registration);
		String address = registration.candidate().email();
		assertThat(mailsTo(address)).containsExactly("compte");
		this.passwords.set(this.people.byEmail(address).orElseThrow().id(), "un mot de passe fictif");
		register(with(this.world.registration(this.centre), registration.candidate()));
		assertThat(mailsTo(address)).containsExactly("compte");
	}

	@Test
	void anotherRegistrationOfTheSamePersonIsNoticed() {
		NewRegistration first = this.world.registration(this.centre);
		register(first);
		assertThat(doubts(first).isEmpty()).isTrue();
		Candidate known = first.candidate();
		assertThat(doubts(with(this.world.registration(this.centre),
				named(known, known.birthName().toUpperCase(), "autre@exemple.test")))
			.duplicates()).extracting(ProbableDuplicate::id).containsExactly(first.id());
		assertThat(doubts(
				with(this.world.registration(this.centre), named(known, "Autrement", known.email().toUpperCase())))
			.duplicates()).extracting(ProbableDuplicate::id).containsExactly(first.id());
		assertThat(doubts(with(this.world.registration(this.centre), named(known, "Autrement", "autre@exemple.test")))
			.isEmpty()).isTrue();
		ExamCentreId elsewhere = this.world.centre();
		Actor stranger = this.world.staff(elsewhere);
		NewRegistration there = with(this.world.registration(elsewhere), known);
		assertThat(within(stranger, () -> this.registrations.doubts(stranger, there)).duplicates()).isEmpty();
	}

	@Test
	void aCorrectionIsJournalledBeforeAndAfterAndTheUnopenedAccountFollows() {
		NewRegistration registration = this.world.registration(this.centre);
		register(registration);
		String address = "corrige-" + registration.candidate().email();
		NewRegistration corrected = with(registration, named(registration.candidate(), "Corrigée", address));
		assertThat(correct(corrected, 0)).isEqualTo(Verdict.accepted());
		assertThat(correct(corrected, 0)).isEqualTo(Verdict.accepted());
		assertThat(view(registration.id()).registration()).isEqualTo(corrected);
		JournalEntry entry = this.records.journal(this.staff, registration.id()).getFirst();
		assertThat(entry.act()).isEqualTo("registration.corrected");
		assertThat(entry.before()).hasSize(2).containsEntry("Adresse électronique", registration.candidate().email());
		assertThat(entry.after()).hasSize(2)
			.containsEntry("Adresse électronique", address)
			.containsEntry("Nom de naissance", "Corrigée");
		assertThat(this.records.journal(this.staff, registration.id())).hasSize(2);
		PersonId candidate = view(registration.id()).dossier().candidate();
		assertThat(this.people.get(candidate).email()).isEqualTo(address);
		assertThat(mailsTo(address)).containsExactly("compte");
		assertThat(searchText(registration.id())).contains("corrigee");
	}

	@Test
	void anAccountThatServesElsewhereOrIsOpenStaysAsItIs() {
		NewRegistration registration = this.world.registration(this.centre);
		register(registration);
		PersonId candidate = view(registration.id()).dossier().candidate();
		this.people.grant(candidate, Role.ASSESSOR, this.world.centre());
		correct(with(registration, named(registration.candidate(), "Corrigée", "pris@exemple.test")), 0);
		assertThat(this.people.get(candidate).email()).isEqualTo(registration.candidate().email());
	}

	/** Nobody's account is taken over by registering its holder at another address. */
	@Test
	void anAccountThatNoRegistrationHasMadeStaysAsItIs() {
		NewRegistration registration = this.world.registration(this.centre);
		Candidate named = registration.candidate();
		PersonId invited = this.people
			.findOrCreate(new NewPerson(named.email(), "Future", "Administratrice", null, null));
		register(registration);
		correct(with(registration, named(named, "Corrigée", "pris@exemple.test")), 0);
		assertThat(this.people.get(invited).email()).isEqualTo(named.email());
	}

	@Test
	void aCorrectionOfAnOlderStateIsRefusedWhole() {
		NewRegistration registration = this.world.registration(this.centre);
		register(registration);
		correct(with(registration, named(registration.candidate(), "Première", registration.candidate().email())), 0);
		NewRegistration second = with(registration,
				named(registration.candidate(), "Seconde", registration.candidate().email()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> correct(second, 0));
		assertThat(view(registration.id()).candidate().birthName()).isEqualTo("Première");
		assertThat(correct(second, 1)).isEqualTo(Verdict.accepted());
	}

	@Test
	void aCorrectionIsOpenUntilTheResultIsDeclaredAndKeepsToTheRules() {
		NewRegistration registration = this.world.registration(this.centre);
		register(registration);
		this.records.freeze(this.staff, registration.id(), Freeze.COMMISSION_CLOSED);
		Candidate candidate = registration.candidate();
		assertThat(correct(with(registration,
				new Candidate(candidate.birthName(), null, candidate.firstNames(), candidate.sex(),
						LocalDate.of(2020, 1, 1), candidate.birthPlace(), candidate.email(), null)),
				0)
			.refusals()).extracting(Refusal::field).containsExactly("birthDate");
		assertThat(correct(with(registration, named(candidate, "Corrigée", candidate.email())), 0).isAccepted())
			.isTrue();
		this.records.freeze(this.staff, registration.id(), Freeze.RESULT_DECLARED);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> correct(registration, 1));
	}

	private Verdict register(NewRegistration registration) {
		return within(this.staff, () -> this.registrations.register(this.staff, registration));
	}

	private Verdict correct(NewRegistration corrected, int version) {
		return within(this.staff, () -> this.registrations.correct(this.staff, corrected, version));
	}

	private RegistrationDoubts doubts(NewRegistration registration) {
		return within(this.staff, () -> this.registrations.doubts(this.staff, registration));
	}

	private RegistrationView view(DossierId id) {
		return within(this.staff, () -> this.registrations.get(this.staff, id));
	}

	private String searchText(DossierId id) {
		return within(this.staff,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select search_text from registration where dossier_id = ?")
						.param(id.value())
						.query(String.class)
						.single()));
	}

	private List<String> mailsTo(String address) {
		return this.jdbc.sql("select template from outgoing_mail where recipient = ?")
			.param(address)
			.query(String.class)
			.list();
	}

	private static NewRegistration with(NewRegistration registration, Candidate candidate) {
		return new NewRegistration(registration.id(), registration.centre(), registration.edition(), candidate,
				registration.pathway(), registration.registeredOn(), registration.startedOn(), registration.company(),
				registration.tutor(), registration.trainingBody(), registration.trainers(),
				registration.accommodation());
	}

	private static Candidate named(Candidate candidate, String birthName, String email) {
		return new Candidate(birthName, candidate.usedName(), candidate.firstNames(), candidate.sex(),
				candidate.birthDate(), candidate.birthPlace(), email, candidate.phone());
	}

}
