package fr.cqpm.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Opens every transaction with one statement that hands the scope to row security and
 * takes the database's time.
 */
class ScopedJpaDialect extends HibernateJpaDialect {

	private static final String BEGIN = """
			select set_config('app.read', ?, true), set_config('app.write', ?, true),
			       set_config('app.transmissions', ?, true), set_config('app.person', ?, true), now()""";

	@Override
	public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
		Object data = super.beginTransaction(entityManager, definition);
		Connection connection = getJdbcConnection(entityManager, definition.isReadOnly()).getConnection();
		OffsetDateTime now = begin(connection, CentreScope.current());
		TransactionClock.push(now.toInstant());
		return data;
	}

	private static OffsetDateTime begin(Connection connection, CentreScope scope) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
			statement.setString(1, CentreScope.list(scope.read()));
			statement.setString(2, CentreScope.list(scope.write()));
			statement.setString(3, scope.transmissions() ? "all" : "");
			statement.setString(4, (scope.person() != null) ? scope.person().value().toString() : "");
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getObject(5, OffsetDateTime.class);
			}
		}
	}

	@Override
	public void cleanupTransaction(@Nullable Object transactionData) {
		TransactionClock.pop();
		super.cleanupTransaction(transactionData);
	}

}
