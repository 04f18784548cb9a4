package fr.cqpm.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import fr.cqpm.shared.PersonalData;
import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** R16, from the catalog: no table that leads to somebody is forgotten. */
@ApplicationTest
class PersonalDataTests {

	/** The roots, all that points to them by any number of keys, and what names them. */
	private static final String LEADING_TO_SOMEBODY = """
			with recursive reached as (
			  select unnest(array['dossier', 'person']::regclass[])::oid as oid
			  union
			  select k.conrelid from pg_constraint k join reached on reached.oid = k.confrelid where k.contype = 'f')
			select c.relname from pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
			  and (c.oid in (select oid from reached)
			       or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'dossier_id'))""";

	@Autowired
	List<PersonalData> modules;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyTableThatLeadsToSomebodyIsNamedOnce() {
		List<String> tables = this.jdbc.sql(LEADING_TO_SOMEBODY).query(String.class).list();
		assertThat(tables).contains("report_chunk", "journal_payload", "jury_declaration", "passkey");
		List<String> named = new ArrayList<>();
		this.modules.forEach((module) -> {
			module.extracts().stream().flatMap((extract) -> extract.tables().stream()).forEach(named::add);
			named.addAll(module.withheld().keySet());
		});
		assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new TreeSet<>(tables));
	}

	@Test
	void whatIsWithheldHasItsReason() {
		this.modules.forEach((module) -> assertThat(module.withheld().values())
			.allSatisfy((reason) -> assertThat(reason).endsWith(".").hasSizeGreaterThan(20)));
	}

}
