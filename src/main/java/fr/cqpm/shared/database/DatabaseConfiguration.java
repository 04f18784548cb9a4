package fr.cqpm.shared.database;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	static BeanPostProcessor scopedJpaDialect() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
					factory.setJpaDialect(new ScopedJpaDialect());
				}
				return bean;
			}

		};
	}

	@Bean
	TransactionClock clock() {
		return new TransactionClock();
	}

	@Bean
	ApplicationRoleCheck applicationRoleCheck(DataSource dataSource) {
		return new ApplicationRoleCheck(dataSource);
	}

}
