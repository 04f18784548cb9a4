package fr.cqpm;

import fr.cqpm.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class StartTests {

	@Autowired
	JdbcClient jdbc;

	@Test
	void connectsAsARoleThatRowSecurityBinds() {
		assertThat(this.jdbc.sql("select current_user").query(String.class).single()).isEqualTo("cqpm_application");
	}

}
