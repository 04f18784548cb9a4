package fr.cqpm.authorization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.CentreScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every table holds in some centres, told by its number of rows and the newest
 * writing of one: a row added, changed or gone leaves another trace. Sessions are no
 * business of these tests.
 */
final class Traces {

	private static final String TABLES = """
			select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
			  and has_table_privilege(c.oid, 'SELECT') and c.relname not like 'spring_session%'
			  and c.relname <> 'flyway_schema_history' order by c.relname""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final CentreScope scope;

	private final String sql;

	Traces(JdbcClient jdbc, TransactionTemplate transactions, Set<ExamCentreId> centres) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.scope = new CentreScope(centres, Set.of(), true);
		this.sql = jdbc.sql(TABLES)
			.query(String.class)
			.list()
			.stream()
			.map("select '%1$s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from \"%1$s\""::formatted)
			.collect(Collectors.joining(" union all "));
	}

	/** A line for each table, in their order: a large base is read by several at once. */
	List<String> now() {
		return this.scope
			.call(() -> this.transactions.execute((status) -> this.jdbc.sql(this.sql).query(String.class).list()))
			.stream()
			.sorted()
			.toList();
	}

}
