package fr.cqpm.shared.database;

import java.nio.file.Path;

import fr.cqpm.shared.CqpmProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Starts an embedded PostgreSQL where nobody named another: no
 * {@code spring.datasource.url}, no container. It is absent from the production jar,
 * which therefore wants a URL.
 */
@AutoConfiguration(before = { DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedDatabaseAutoConfiguration.NoDatasourceUrl.class)
@EnableConfigurationProperties(CqpmProperties.class)
class EmbeddedDatabaseAutoConfiguration {

	private static final String DATABASE = "cqpm";

	@Bean(destroyMethod = "close")
	EmbeddedServer embeddedServer(CqpmProperties properties) {
		Path directory = properties.embedded().dataDirectory();
		EmbeddedServer server = (directory != null) ? EmbeddedServer.durable(directory) : EmbeddedServer.ephemeral();
		DatabaseRoles.prepare(server.postgres().getPostgresDatabase(), DATABASE);
		return server;
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
		return trusted(server).application();
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
		return trusted(server).owner();
	}

	private static TrustedServer trusted(EmbeddedServer server) {
		return new TrustedServer("jdbc:postgresql://127.0.0.1:" + server.postgres().getPort() + "/" + DATABASE);
	}

	static class NoDatasourceUrl implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().containsProperty("spring.datasource.url");
		}

	}

}
