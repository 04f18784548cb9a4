package fr.cqpm.support;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What tests add to the application: a world to work in, and a count of its statements.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "fr.cqpm.support")
public class TestConfiguration {

	@Bean
	static Statements statements() {
		return new Statements();
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
