package fr.cqpm.support;

import org.junit.jupiter.api.Test;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Which database the tests run on; nothing is started here. */
class ContainersDatabaseTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner(ContainersDatabaseTests::elsewhere)
		.withInitializer(
				(started) -> started.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
		.withUserConfiguration(ContainersDatabase.class);

	/** Where none of this machine's settings hold. */
	private static ConfigurableApplicationContext elsewhere() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setEnvironment(new MockEnvironment());
		return context;
	}

	@Test
	void isAContainerWhereAskedFor() {
		this.context.withPropertyValues("cqpm.test.database=containers")
			.run((started) -> assertThat(started).hasSingleBean(PostgreSQLContainer.class)
				.hasSingleBean(JdbcConnectionDetails.class));
	}

	@Test
	void isNoContainerElse() {
		this.context.run((started) -> assertThat(started).doesNotHaveBean(JdbcConnectionDetails.class));
	}

	@Test
	void isTheOneOfTheUrlWhereThatIsSet() {
		this.context
			.withPropertyValues("cqpm.test.database=containers", "spring.datasource.url=jdbc:postgresql://host/cqpm")
			.run((started) -> assertThat(started).doesNotHaveBean(PostgreSQLContainer.class)
				.doesNotHaveBean(JdbcConnectionDetails.class));
	}

}
