package fr.cqpm.shared.database;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The second wall (ADR 0004), from the catalog: a table that a later migration adds
 * without its policies and its grants fails here until somebody has thought of it.
 */
@ApplicationTest
class DatabaseWallTests {

	/** Have a centre and no policy: what uses them comes before any centre is known. */
	private static final Set<String> BEFORE_ANY_CENTRE = Set.of("access_link", "outgoing_mail", "report_text",
			"role_grant");

	/** Belong to no centre. */
	private static final Set<String> OF_NO_CENTRE = Set.of("administration_entry", "authenticator_app", "known_browser",
			"passkey", "recovery_code", "capacity", "criterion", "edition", "edition_method", "exam_centre",
			"installation_secret", "job_lock", "mail_attachment", "person", "resource_centre", "sign_in_bucket",
			"spring_session", "spring_session_attributes", "standard");

	/** One person's alone, of no centre. */
	private static final Set<String> OF_ONE_PERSON = Set.of("device_secret");

	private static final String OWN = "(person_id = ( SELECT app_person() AS app_person))";

	private static final String READ = "(exam_centre_id = ANY (( SELECT app_centres('app.read'::text) AS app_centres)::uuid[]))";

	private static final String WRITE = READ.replace("app.read", "app.write");

	private static final Set<String> CENTRE_POLICIES = Set.of("centre_select SELECT " + READ + " / ",
			"centre_insert INSERT  / " + WRITE, "centre_update UPDATE " + WRITE + " / " + WRITE,
			"centre_delete DELETE " + WRITE + " / ");

	private static final String TRANSMISSIONS = "resource_centre_select SELECT (( SELECT current_setting"
			+ "('app.transmissions'::text, true) AS current_setting) = 'all'::text) / ";

	/** Hold what may still change: drafts, compositions, sessions, queues. */
	private static final Map<String, String> CHANGEABLE = Map.ofEntries(Map.entry("passkey",
			"attestation attestation_client backed_up backup_eligible created_at credential_id label last_used_at person_id public_key signature_count transports user_verified"),
			Map.entry("authenticator_app", "begun_at confirmed_at last_step person_id secret"),
			Map.entry("recovery_code", "code_hash made_at person_id used_at"),
			Map.entry("known_browser", "browser_hash last_seen_at person_id"),
			Map.entry("access_link",
					"code_print created_at exam_centre_id expires_at generation id purpose revoked_at subject_id used_at"),
			Map.entry("commission_pen", "active_at"),
			Map.entry("dossier",
					"commission_closed_at first_capacity_decision_at first_mark_at report_deposited_at "
							+ "report_due_before result_declared_at"),
			Map.entry("dossier_number", "exam_centre_id last year"),
			Map.entry("evidence",
					"capacity changed_at criterion dossier_id edition_id exam_centre_id id note pages situation_id version"),
			Map.entry("file_scan", "attempts due_at finding finished_at last_error leased_until"),
			Map.entry("exam_centre", "code contact_email contact_phone id name resource_centre_id"),
			Map.entry("job_lock", "lock_until locked_at locked_by"), Map.entry("jury_agenda", "closed_at"),
			Map.entry("jury_member", "chairs employer_told_on side union_name"),
			Map.entry("jury_session", "held_at place revision unions_asked_on"),
			Map.entry("mark", "comment saved_at value version"), Map.entry("reading_note", "saved_at text version"),
			Map.entry("opinion_draft", "capacity exam_centre_id invitation_id version"),
			Map.entry("opinion_draft_line", "answer capacity comment criterion exam_centre_id invitation_id"),
			Map.entry("opinion_invitation",
					"begun_at disclaimed_at due_on email function name reminded_at replaced_by revoked_at"),
			Map.entry("opinion_transmission",
					"confirmed_at dispute disputed_at withdrawal_reason withdrawn_at withdrawn_by"),
			Map.entry("opinion_waiver", "lift_reason lifted_at lifted_by"),
			Map.entry("outgoing_mail",
					"attempts bounce_reason bounced_at dropped_at due_at failure last_error lease leased_until "
							+ "parked_at sent_at settled_at"),
			Map.entry("panel",
					"composed_at dossier_id exam_centre_id interview_at interview_minutes interview_place "
							+ "presentation_at presentation_minutes presentation_place revision"),
			Map.entry("panel_member", "president"),
			Map.entry("passage", "changed_at dossier_id exam_centre_id id note pinned_at quote situation_id version"),
			Map.entry("passage_criterion", "capacity criterion dossier_id edition_id exam_centre_id passage_id"),
			Map.entry("passage_place",
					"confirmed_at dossier_id exam_centre_id finding from_page page passage_id verified version_id"),
			Map.entry("report_text", "attempts available done_at due_at leased_until"),
			Map.entry("person",
					"created_at credential_version email employer employer_siren enabled family_name "
							+ "given_name id password_hash version"),
			Map.entry("plan_draft", "content dossier_id exam_centre_id saved_at saved_by version"),
			Map.entry("registration",
					"accommodation birth_commune birth_commune_code birth_country birth_date birth_name "
							+ "company_name company_siret dossier_id email exam_centre_id first_names pathway phone "
							+ "registered_on search_text sex started_on training_body tutor_email tutor_function "
							+ "tutor_name tutor_phone used_name version"),
			Map.entry("resource_centre", "id name"), Map.entry("sign_in_bucket", "expires_at id state"),
			Map.entry("self_view", "changed_at said version"),
			Map.entry("situation",
					"account changed_at declared_at dossier_id exam_centre_id id kind nature oral period place "
							+ "team title version visual written"),
			Map.entry("situation_nature", "exam_centre_id label rank"),
			Map.entry("spring_session",
					"creation_time expiry_time last_access_time max_inactive_interval primary_id "
							+ "principal_name session_id"),
			Map.entry("spring_session_attributes", "attribute_bytes attribute_name session_primary_id"));

	private static final Set<String> DELETABLE = Set.of("authenticator_app", "known_browser", "passkey",
			"recovery_code", "evidence", "jury_agenda", "jury_member", "mark", "mark_write", "opinion_draft",
			"opinion_draft_line", "panel_member", "passage", "passage_criterion", "passage_place",
			"registration_trainer", "role_grant", "sign_in_bucket", "situation", "situation_nature", "spring_session",
			"spring_session_attributes", "upload");

	@Autowired
	JdbcClient jdbc;

	Wall wall;

	@BeforeEach
	void enter() {
		this.wall = new Wall(this.jdbc);
	}

	@Test
	void everyTableHasItsWallOrAReasonForNone() {
		SortedSet<String> behind = new TreeSet<>(this.wall.tablesWithCentre());
		behind.removeAll(BEFORE_ANY_CENTRE);
		behind.addAll(OF_ONE_PERSON);
		assertThat(this.wall.guardedTables()).isEqualTo(behind);
		SortedSet<String> others = new TreeSet<>(this.wall.tables());
		others.removeAll(this.wall.tablesWithCentre());
		others.removeAll(OF_ONE_PERSON);
		assertThat(others).containsExactlyInAnyOrderElementsOf(OF_NO_CENTRE);
	}

	@Test
	void everyWallHasTheSamePoliciesAndTheResourceCentreItsTwo() {
		long policies = 0;
		for (String table : this.wall.guardedTables()) {
			Set<String> expected = new TreeSet<>(
					OF_ONE_PERSON.contains(table) ? Set.of("own ALL " + OWN + " / " + OWN) : CENTRE_POLICIES);
			if (table.equals("plan_transmission") || table.equals("plan_answer")) {
				expected.add(TRANSMISSIONS);
			}
			assertThat(this.wall.policies(table)).as(table).containsExactlyInAnyOrderElementsOf(expected);
			policies += expected.size();
		}
		assertThat(this.wall.restrictions("reading_note")).containsExactly("author_only ALL " + OWN + " / " + OWN);
		policies++;
		assertThat(this.wall.policyCount()).isEqualTo(policies);
	}

	@Test
	void noKeyLeadsIntoAnotherCentre() {
		assertThat(this.wall.looseKeys()).isEmpty();
		assertThat(this.wall.looseCentres()).isEmpty();
	}

	@Test
	void whatIsRecordedCannotBeChanged() {
		Map<String, String> changeable = new TreeMap<>();
		for (String table : this.wall.tables()) {
			String columns = String.join(" ", this.wall.updatableColumns(table));
			if (!columns.isEmpty()) {
				changeable.put(table, columns);
			}
		}
		assertThat(changeable).containsExactlyInAnyOrderEntriesOf(CHANGEABLE);
		assertThat(this.wall.allowed("DELETE")).containsExactlyInAnyOrderElementsOf(DELETABLE);
		assertThat(this.wall.allowed("TRUNCATE, REFERENCES, TRIGGER, MAINTAIN")).isEmpty();
	}

	/** The grants above are what the server goes by. */
	@Test
	void theServerRefusesIt() {
		for (String table : this.wall.tables()) {
			denied("truncate " + table + " cascade");
			if (!DELETABLE.contains(table)) {
				denied("delete from " + table + " where false");
			}
			if (!CHANGEABLE.containsKey(table)) {
				String column = this.jdbc
					.sql("select attname from pg_attribute where attrelid = ?::regclass and attnum = 1")
					.param(table)
					.query(String.class)
					.single();
				denied("update " + table + " set " + column + " = " + column + " where false");
			}
			denied("alter table " + table + " disable row level security");
		}
		denied("create table public.escape (id int)");
		denied("set role cqpm_owner");
		denied("set session_replication_role = replica");
		denied("select * from flyway_schema_history");
	}

	@Test
	void theApplicationIsNobodySpecial() {
		assertThat(this.jdbc.sql("""
				select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls
				  and not rolcreaterole and not rolcreatedb and not rolreplication""").query(String.class).list())
			.containsExactly("cqpm_application");
		assertThat(this.jdbc.sql("select count(*) from pg_auth_members where member = current_user::regrole")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("""
				select count(*) from pg_class where relowner = current_user::regrole
				  and relpersistence <> 't'""").query(Long.class).single()).isZero();
	}

	private void denied(String sql) {
		assertThatExceptionOfType(DataAccessException.class).as(sql)
			.isThrownBy(() -> this.jdbc.sql(sql).update())
			.withStackTraceContaining(sql.startsWith("alter") ? "must be owner" : "permission denied");
	}

}
