package fr.cqpm.shared.database;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the catalog of the database says of the second wall, as the application sees it.
 */
final class Wall {

	private static final String TABLES = """
			from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
			  and c.relname <> 'flyway_schema_history'""";

	private static final String HAS_CENTRE = """
			exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'exam_centre_id'
			        and not a.attisdropped)""";

	private final JdbcClient jdbc;

	Wall(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every table and view. */
	SortedSet<String> tables() {
		return names("select c.relname " + TABLES);
	}

	/** Those whose rows belong to a centre. */
	SortedSet<String> tablesWithCentre() {
		return names("select c.relname " + TABLES + " and " + HAS_CENTRE);
	}

	/** Those with row security that binds their owner too. */
	SortedSet<String> guardedTables() {
		return names("select c.relname " + TABLES + " and c.relrowsecurity and c.relforcerowsecurity");
	}

	/** The policies of a table, each as « name command using / check ». */
	SortedSet<String> policies(String table) {
		return policies(table, "PERMISSIVE");
	}

	/** Those that narrow the others, in the same words. */
	SortedSet<String> restrictions(String table) {
		return policies(table, "RESTRICTIVE");
	}

	private SortedSet<String> policies(String table, String kind) {
		return names("""
				select format('%s %s %s / %s', policyname, cmd, qual, with_check) from pg_policies
				where schemaname = 'public' and tablename = ? and permissive = ?
				  and roles = '{public}'""", table, kind);
	}

	/** Of how many policies that is the whole. */
	long policyCount() {
		return this.jdbc.sql("select count(*) from pg_policies where schemaname = 'public'").query(Long.class).single();
	}

	/**
	 * Foreign keys between guarded tables that could point into another centre: neither
	 * do they carry it, nor does another key of the same table tie part of the same
	 * columns to it.
	 */
	SortedSet<String> looseKeys() {
		return names(
				"""
						with guarded as (
						  select c.oid, a.attnum as centre from pg_class c
						  join pg_attribute a on a.attrelid = c.oid and a.attname = 'exam_centre_id'
						  where c.relnamespace = 'public'::regnamespace and c.relrowsecurity),
						keys as (
						  select k.oid, k.conname, k.conrelid, k.conkey, g.centre, g.centre = any (k.conkey) as carries
						  from pg_constraint k join guarded g on g.oid = k.conrelid join guarded target on target.oid = k.confrelid
						  where k.contype = 'f')
						select format('%s.%s', loose.conrelid::regclass, loose.conname) from keys loose
						where not loose.carries and not exists (
						  select 1 from keys tied where tied.conrelid = loose.conrelid and tied.carries
						    and array_remove(tied.conkey, tied.centre) <@ loose.conkey)""");
	}

	/** Guarded tables whose centre nothing ties to anything. */
	SortedSet<String> looseCentres() {
		return names("select c.relname " + TABLES + " and c.relrowsecurity and " + HAS_CENTRE + """
				and not exists (
				 select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
				   and a.attname = 'exam_centre_id' and a.attnum = any (k.conkey)
				 where k.contype = 'f' and k.conrelid = c.oid)""");
	}

	/** Tables of which the application may do that. */
	SortedSet<String> allowed(String privilege) {
		return names("select c.relname " + TABLES + " and has_table_privilege(c.oid, ?)", privilege);
	}

	/** Columns the application may update, one by one or with their table. */
	SortedSet<String> updatableColumns(String table) {
		return names("""
				select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
				  and has_column_privilege(attrelid, attnum, 'UPDATE')""", table);
	}

	long rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private SortedSet<String> names(String sql, String... params) {
		List<String> found = this.jdbc.sql(sql).params(Arrays.asList((Object[]) params)).query(String.class).list();
		return new TreeSet<>(found);
	}

}
