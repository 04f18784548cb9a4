package fr.cqpm.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * The two roles of a database: the owner, as whom Flyway connects, and the application's,
 * which owns nothing, is no superuser and does not bypass row security. A superuser makes
 * them once; on a server of one's own docs/operations.md gives the same statements.
 */
public final class DatabaseRoles {

	public static final String OWNER = "cqpm_owner";

	public static final String APPLICATION = "cqpm_application";

	private DatabaseRoles() {
	}

	/**
	 * Makes what is missing of the two roles and the database.
	 * @param superuser a connection to the server's own database
	 */
	public static void prepare(DataSource superuser, String database) {
		try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
			for (String role : new String[] { OWNER, APPLICATION }) {
				if (missing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
					statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
				}
			}
			if (missing(statement, "select 1 from pg_database where datname = '" + database + "'")) {
				statement.execute("create database " + database + " owner " + OWNER + " encoding 'UTF8'");
				statement.execute("revoke all on database " + database + " from public");
				statement.execute("grant connect, temporary on database " + database + " to " + APPLICATION);
			}
		}
		catch (SQLException failure) {
			throw new IllegalStateException("The database's roles cannot be made", failure);
		}
	}

	private static boolean missing(Statement statement, String query) throws SQLException {
		try (ResultSet found = statement.executeQuery(query)) {
			return !found.next();
		}
	}

}
