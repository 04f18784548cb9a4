package fr.cqpm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.CqpmApplication;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.TestConfiguration;
import fr.cqpm.support.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Candidates who could send a report to an application that is started on a folder. */
final class Candidates {

	private final Path data;

	private final List<Account> accounts;

	private Candidates(Path data, List<Account> accounts) {
		this.data = data;
		this.accounts = accounts;
	}

	static Candidates in(Path data, int count) {
		List<Account> accounts = new ArrayList<>();
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(CqpmApplication.class,
				TestConfiguration.class)
			.profiles("test")
			.run("--server.port=0", "--cqpm.embedded.data-directory=" + data)) {
			World world = application.getBean(World.class);
			ExamCentreId centre = world.centre();
			Actor staff = world.staff(centre);
			for (int i = 0; i < count; i++) {
				accounts.add(Account.of(world.candidate(staff, world.transmitted(staff, centre)),
						application.getBean(People.class), application.getBean(Passwords.class)));
			}
		}
		return new Candidates(data, accounts);
	}

	List<Account> accounts() {
		return this.accounts;
	}

	/** The number that a query of the database's superuser finds. */
	long count(String sql) throws SQLException {
		try (Connection connection = superuser(); ResultSet found = connection.createStatement().executeQuery(sql)) {
			found.next();
			return found.getLong(1);
		}
	}

	/** {@code kill -9} of one of the application's sessions, a busy one if there is. */
	void killSession() throws SQLException {
		long pid = count("""
				select pid from pg_stat_activity where usename = 'cqpm_application'
				order by (state = 'active') desc, random() limit 1""");
		ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
	}

	/** {@code kill -9} of PostgreSQL's first process. */
	void killServer() {
		ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
	}

	private Connection superuser() throws SQLException {
		return DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/cqpm?user=postgres");
	}

	private List<String> postmaster() {
		try {
			return Files.readAllLines(this.data.resolve("postmaster.pid"));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
