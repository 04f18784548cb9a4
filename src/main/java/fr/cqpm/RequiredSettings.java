package fr.cqpm;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.StartupRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** Says at once, in one sentence, which settings an installation cannot do without. */
class RequiredSettings implements EnvironmentPostProcessor, Ordered {

	private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> missing = new ArrayList<>();
		boolean embedded = ClassUtils.isPresent(EMBEDDED, application.getClassLoader());
		if (!embedded && !environment.containsProperty("spring.datasource.url")) {
			missing.add("SPRING_DATASOURCE_URL (a PostgreSQL database prepared as docs/operations.md says)");
		}
		if (!environment.containsProperty("cqpm.base-url")) {
			missing.add("CQPM_BASE_URL (the public address of this application, e.g. https://cqpm.example.org)");
		}
		if (!missing.isEmpty()) {
			throw new StartupRefused("Not started: set " + String.join(" and ", missing) + ".");
		}
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
