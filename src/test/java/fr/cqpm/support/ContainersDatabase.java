package fr.cqpm.support;

import fr.cqpm.shared.database.DatabaseRoles;
import fr.cqpm.shared.database.TrustedServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The tests' PostgreSQL from Testcontainers, where {@code cqpm.test.database} is
 * {@code containers}, with the same two roles as the embedded one. A set
 * {@code SPRING_DATASOURCE_URL} wins over both.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ContainersDatabase.Asked.class)
class ContainersDatabase {

	/** The one that docker-compose.yml names. */
	private static final String IMAGE = "postgres:18.6-trixie";

	private static final String DATABASE = "cqpm";

	@Bean(destroyMethod = "stop")
	PostgreSQLContainer databaseContainer() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new IllegalStateException("cqpm.test.database=containers asks for Docker, which does not answer here."
					+ " Start it, or leave that setting out: the tests then use an embedded PostgreSQL.");
		}
		PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
			.withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
			.withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");
		container.start();
		DatabaseRoles.prepare(superuser(container), DATABASE);
		return container;
	}

	private static PGSimpleDataSource superuser(PostgreSQLContainer container) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(container.getJdbcUrl());
		source.setUser(container.getUsername());
		source.setPassword(container.getPassword());
		return source;
	}

	@Bean
	JdbcConnectionDetails applicationConnection(PostgreSQLContainer container) {
		return trusted(container).application();
	}

	@Bean
	FlywayConnectionDetails ownerConnection(PostgreSQLContainer container) {
		return trusted(container).owner();
	}

	private static TrustedServer trusted(PostgreSQLContainer container) {
		return new TrustedServer("jdbc:postgresql://%s:%d/%s".formatted(container.getHost(),
				container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), DATABASE));
	}

	static class Asked implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			Environment environment = context.getEnvironment();
			return "containers".equals(environment.getProperty("cqpm.test.database"))
					&& !environment.containsProperty("spring.datasource.url");
		}

	}

}
