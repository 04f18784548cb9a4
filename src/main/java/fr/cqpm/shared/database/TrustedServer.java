package fr.cqpm.shared.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How the two roles reach a server that trusts whoever can connect: an embedded one, or
 * one that lasts as long as the tests. There is no password to know.
 *
 * @param url of the database
 */
public record TrustedServer(String url) {

	/** As the application's role. */
	public JdbcConnectionDetails application() {
		String address = this.url;
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return address;
			}

			@Override
			public String getUsername() {
				return DatabaseRoles.APPLICATION;
			}

			@Override
			public String getPassword() {
				return "";
			}

		};
	}

	/** As the owner, who migrates. */
	public FlywayConnectionDetails owner() {
		String address = this.url;
		return new FlywayConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return address;
			}

			@Override
			public String getUsername() {
				return DatabaseRoles.OWNER;
			}

			@Override
			public String getPassword() {
				return "";
			}

		};
	}

}
