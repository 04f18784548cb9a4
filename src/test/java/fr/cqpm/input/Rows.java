package fr.cqpm.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.CentreScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands in the database: told apart by how many rows there are and who wrote them
 * last.
 */
final class Rows {

	/**
	 * What a visit leaves behind, sessions and counted attempts; and the migrations.
	 */
	private static final Set<String> OF_VISITS = Set.of("spring_session", "spring_session_attributes", "sign_in_bucket",
			"flyway_schema_history");

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final List<String> tables;

	private final String states;

	Rows(JdbcClient jdbc, TransactionTemplate transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.tables = jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !OF_VISITS.contains(table))
			.filter((table) -> jdbc.sql("select has_table_privilege(?, 'select')")
				.param(table)
				.query(Boolean.class)
				.single())
			.toList();
		this.states = this.tables.stream()
			.map((table) -> "select '%1$s', count(*), coalesce(sum(xmin::text::bigint), 0) from %1$s".formatted(table))
			.collect(Collectors.joining(" union all "));
	}

	/** The state of every table, within these centres. */
	Map<String, String> state(ExamCentreId... centres) {
		CentreScope scope = new CentreScope(Set.of(centres), Set.of(), false);
		Map<String, String> state = new TreeMap<>();
		scope.run(() -> this.transactions
			.executeWithoutResult((transaction) -> this.jdbc.sql(this.states).query((row) -> {
				state.put(row.getString(1), row.getString(2) + " rows, " + row.getString(3));
			})));
		return state;
	}

	/**
	 * The state of the tables whose rows belong to a centre, within that one. An
	 * administrator may give and take back roles in any centre, whose journal then says
	 * so.
	 */
	Map<String, String> stateOf(ExamCentreId centre) {
		Map<String, String> state = state(centre);
		state.keySet().removeIf((table) -> !hasCentre(table) || table.startsWith("journal_"));
		String entries = "select count(*) from journal_entry where dossier_id is not null or act not like 'account.%'";
		Long others = new CentreScope(Set.of(centre), Set.of(), false)
			.call(() -> this.transactions.execute((transaction) -> this.jdbc.sql(entries).query(Long.class).single()));
		state.put("journal_entry", String.valueOf(others));
		return state;
	}

	private boolean hasCentre(String table) {
		return this.jdbc.sql("select relrowsecurity from pg_class where oid = ?::regclass")
			.param(table)
			.query(Boolean.class)
			.single();
	}

	/** Which tables differ. */
	static Set<String> changed(Map<String, String> before, Map<String, String> after) {
		return before.keySet()
			.stream()
			.filter((table) -> !before.get(table).equals(after.get(table)))
			.collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	/** The tables in which that text stands, whatever the column. */
	Set<String> holding(String text, ExamCentreId... centres) {
		CentreScope scope = new CentreScope(Set.of(centres), Set.of(), false);
		return scope.call(() -> this.transactions.execute((transaction) -> this.tables.stream()
			.filter((table) -> this.jdbc
				.sql("select exists (select 1 from %1$s t where (%2$s) like ?)".formatted(table, legible(table)))
				.param("%" + text + "%")
				.query(Boolean.class)
				.single())
			.collect(Collectors.toCollection(java.util.TreeSet::new))));
	}

	private String legible(String table) {
		return this.jdbc.sql("""
				select string_agg(format('coalesce(t.%I::text, '''')', attname), ' || ') from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped and atttypid <> 'bytea'::regtype
				  and has_column_privilege(attrelid, attnum, 'select')""").param(table).query(String.class).single();
	}

	/** The names of all columns, as a form would write them. */
	List<String> properties() {
		return this.jdbc.sql("""
				select distinct column_name from information_schema.columns where table_schema = 'public'
				order by 1""").query(String.class).list().stream().flatMap((column) -> {
			String property = java.util.regex.Pattern.compile("_(\\w)")
				.matcher(column)
				.replaceAll((found) -> found.group(1).toUpperCase(java.util.Locale.ROOT));
			return java.util.stream.Stream.of(column, property);
		}).distinct().toList();
	}

}
