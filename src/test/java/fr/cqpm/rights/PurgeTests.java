package fr.cqpm.rights;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.journal.JournalChains;
import fr.cqpm.jury.Declaration;
import fr.cqpm.jury.JuryMinutes;
import fr.cqpm.jury.SessionClosings;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R16: after a purge nothing leads to the person; the statistic and the chain stand. */
@ApplicationTest
class PurgeTests {

	private static final Duration SIX_YEARS = Duration.ofDays(6 * 366);

	/** Whatever can hold words or bytes. */
	private static final String COLUMNS = """
			select c.relname as table, a.attname as column, t.typname as type
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			join pg_type t on t.oid = a.atttypid
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
			  and c.relname <> 'flyway_schema_history'
			  and t.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', 'uuid', '_text')""";

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Invitations invitations;

	@Autowired
	Registrations registrations;

	@Autowired
	Dossiers dossiers;

	@Autowired
	SessionClosings closings;

	@Autowired
	JuryMinutes minutes;

	@Autowired
	LegalHolds holds;

	@Autowired
	Purges purges;

	@Autowired
	JournalChains chains;

	@Autowired
	ExamCentres centres;

	@Autowired
	Records records;

	@Autowired
	TransactionClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private DossierId other;

	private UUID session;

	private RegistrationView person;

	private String otherName;

	@BeforeEach
	void twoDeclaredDossiers() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.jury.decided(this.staff, this.centre, 3);
		this.other = this.jury.decided(this.staff, this.centre);
		List<Actor> jurors = this.jury.jurors(this.centre);
		this.session = this.jury.session(this.staff, this.centre, jurors);
		this.jury.schedule(this.staff, this.session, this.dossier, this.other);
		this.jury.attend(this.session, jurors);
		Actor president = jurors.getFirst();
		Verdicts.accept(this.jury.declare(president, this.session, this.dossier, Declaration.NOT_ADMISSIBLE, null));
		Verdicts.accept(this.jury.declare(president, this.session, this.other, Declaration.ADMISSIBLE, null));
		this.jury.close(president, this.session);
		this.person = within(this.staff, () -> this.registrations.get(this.staff, this.dossier));
		this.otherName = within(this.staff, () -> this.registrations.get(this.staff, this.other)).candidateName();
	}

	@AfterEach
	void today() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void nothingLeadsToThePersonAnyMore() {
		List<String> traces = List.of(this.person.candidate().birthName(), this.person.candidate().email(),
				this.person.dossier().candidate().value().toString(), this.person.tutor().email());
		traces.forEach((trace) -> assertThat(found(trace)).as("Before: " + trace).isNotEmpty());
		assertThat(found(this.dossier.value().toString())).as("The file's bytes too").contains("report_chunk.content");
		this.clock.shift(SIX_YEARS);
		Verdicts.accept(purge(this.person.dossier().reference()));
		assertThat(found(traces.get(0))).isEmpty();
		assertThat(found(traces.get(1))).isEmpty();
		assertThat(found(traces.get(2))).containsOnly("journal_entry.actor_id");
		assertThat(found(traces.get(3))).isEmpty();
		assertThat(found(this.dossier.value().toString())).containsOnly("journal_entry.chain_id",
				"journal_payload.content");
		assertThat(found(this.other.value().toString())).as("The other one's file stays")
			.contains("report_chunk.content");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.staff, () -> this.dossiers.get(this.dossier)));
	}

	@Test
	void theStatisticStandsAndTheChainHolds() {
		JournalChains.Head before = head(this.dossier.value());
		assertThat(before.length()).isGreaterThan(20);
		this.clock.shift(SIX_YEARS);
		Verdicts.accept(purge(this.person.dossier().reference()));
		assertThat(head(this.dossier.value())).isEqualTo(before);
		assertThat(head(this.centre.value()).length()).isPositive();
		assertThat(head(this.other.value()).length()).isPositive();
		List<Map<String, Object>> statistic = within(this.staff,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select outcome, array_to_string(acquired, ' ') as acquired from purged_statistic")
					.query()
					.listOfRows()));
		assertThat(statistic).containsExactly(Map.of("outcome", "NOT_ADMISSIBLE", "acquired", "1 2 4 5 6 7 8 9 10"));
		assertThat(found(before.hash())).containsOnly("journal_payload.content");
	}

	@Test
	void theMinutesKeepTheOthers() {
		this.clock.shift(SIX_YEARS);
		Verdicts.accept(purge(this.person.dossier().reference()));
		SessionClosings.Minutes minutes = within(this.staff, () -> this.closings.minutes(this.staff, this.session));
		assertThat(minutes.content().candidates()).extracting("name")
			.containsExactlyInAnyOrder("Données effacées", this.otherName);
		assertThatPdf(this.minutes.pdf(minutes)).isOfficial()
			.hasText("Données effacées")
			.hasText("des données ont été effacées à l’échéance de leur conservation")
			.hasNoText(this.person.candidateName());
	}

	@Test
	void nothingGoesTooEarlyUnderAHoldOrUnconfirmed() {
		String reference = this.person.dossier().reference();
		assertThat(purge(reference).isAccepted()).isFalse();
		this.clock.shift(SIX_YEARS);
		assertThat(purge(null).isAccepted()).isFalse();
		within(this.staff, () -> this.holds.hold(this.staff, this.dossier, "Recours fictif"));
		assertThat(purge(reference).refusals().getFirst().reason()).contains("prolongée");
		assertThat(past()).contains(this.dossier, this.other);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> within(this.staff, () -> this.transaction.execute((status) -> purgeDirectly())))
			.havingRootCause()
			.withMessageContaining("legal hold");
		within(this.staff, () -> this.holds.release(this.staff, this.dossier, "Recours clos"));
		Verdicts.accept(purge(reference));
		assertThat(past()).containsExactly(this.other);
	}

	@Test
	void noOtherCentrePurges() {
		this.clock.shift(SIX_YEARS);
		Actor elsewhere = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> within(elsewhere,
				() -> this.purges.purge(elsewhere, this.dossier, this.person.dossier().reference())));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> within(elsewhere, () -> this.transaction.execute((status) -> purgeDirectly())))
			.havingRootCause()
			.withMessageContaining("No such dossier");
	}

	@Test
	void anInvitedTutorAndTheirLinkGoToo() {
		DossierId asked = this.world.registered(this.staff, this.centre);
		within(this.staff,
				() -> this.invitations.invite(this.staff, asked, "Dominique Tutrice", null, "tutrice@exemple.test"));
		String reference = within(this.staff, () -> this.dossiers.get(asked)).reference();
		this.clock.shift(SIX_YEARS);
		Verdicts.accept(within(this.staff, () -> this.purges.purge(this.staff, asked, reference)));
		assertThat(this.records.rows(this.staff, "opinion_invitation")).isZero();
		assertThat(found(asked.value().toString())).containsOnly("journal_entry.chain_id", "journal_payload.content");
	}

	@Test
	void theNightlyRoundLeavesWhatIsHeldOrNotDue() {
		RetentionRound round = new RetentionRound(this.centres, this.purges);
		round.purge(this.centre);
		assertThat(this.records.rows(this.staff, "dossier")).isEqualTo(2);
		this.clock.shift(SIX_YEARS);
		within(this.staff, () -> this.holds.hold(this.staff, this.other, "Recours fictif"));
		round.purge(this.centre);
		assertThat(past()).containsExactly(this.other);
		assertThat(this.records.rows(this.staff, "dossier")).isOne();
	}

	private Verdict purge(@Nullable String confirmed) {
		return within(this.staff, () -> this.purges.purge(this.staff, this.dossier, confirmed));
	}

	private Object purgeDirectly() {
		return this.jdbc.sql("select purge_dossier(?)")
			.param(this.dossier.value())
			.query((row, number) -> true)
			.single();
	}

	private List<DossierId> past() {
		return within(this.staff, () -> this.purges.past(this.staff)).dossiers().stream().map(KeptDossier::id).toList();
	}

	private JournalChains.Head head(UUID chain) {
		return within(this.staff, () -> this.transaction.execute((status) -> this.chains.verified(chain)));
	}

	/** The columns of the whole database in which these words stand, as text or bytes. */
	private List<String> found(String words) {
		return within(this.staff, () -> this.transaction.execute((status) -> {
			String everywhere = this.jdbc.sql(COLUMNS)
				.query((row, number) -> holding(row.getString(1), row.getString(2), row.getString(3)))
				.list()
				.stream()
				.collect(Collectors.joining(" union all "));
			return this.jdbc.sql(everywhere).param("words", words).query(String.class).list();
		}));
	}

	/** One row if that column holds the words. */
	private static String holding(String table, String column, String type) {
		String condition = type.equals("bytea") ? "position(convert_to(:words, 'UTF8') in %s) > 0".formatted(column)
				: "position(lower(:words) in lower(%s::text)) > 0".formatted(column);
		return "select '%1$s.%2$s' where exists (select 1 from %1$s where %3$s)".formatted(table, column, condition);
	}

}
