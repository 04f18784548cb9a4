package fr.cqpm.support;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What tests add to the application: a world to work in, a count of its statements, and
 * what spares them time.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "fr.cqpm.support")
public class TestConfiguration {

	@Bean
	static Statements statements() {
		return new Statements();
	}

	/**
	 * Argon2 as the application has it, but cheap: tests sign in hundreds of times.
	 * {@code PasswordStorageTests} asks for what the application itself takes.
	 */
	@Bean
	@Primary
	static PasswordEncoder cheapPasswordEncoder() {
		return new Argon2PasswordEncoder(16, 32, 1, 256, 1);
	}

	@Bean
	static BeanPostProcessor countingDataSource(Statements statements) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source && "dataSource".equals(name))
						? ProxyDataSourceBuilder.create(source).listener(statements).build() : bean;
			}

		};
	}

}
