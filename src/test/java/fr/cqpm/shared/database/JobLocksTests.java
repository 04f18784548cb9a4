package fr.cqpm.shared.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.tngtech.archunit.core.domain.JavaMethod;
import fr.cqpm.support.ApplicationClasses;
import fr.cqpm.support.ApplicationTest;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

/** ADR 0020: of several instances, one runs a scheduled job. */
@ApplicationTest
class JobLocksTests {

	/** Lease their work row by row ({@code SKIP LOCKED}): every instance takes part. */
	private static final Set<String> LEASING = Set.of("Postman.Round.round", "TextReader.Round.round",
			"FileScans.Round.round");

	@Autowired
	DataSource dataSource;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyJobHasItsLockOrLeasesItsWork() {
		Set<String> without = new TreeSet<>();
		Set<String> names = new TreeSet<>();
		ApplicationClasses.ALL.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Scheduled.class))
			.forEach((method) -> {
				if (!method.isAnnotatedWith(SchedulerLock.class)) {
					without.add(name(method));
				}
				else {
					assertThat(names.add(method.getAnnotationOfType(SchedulerLock.class).name())).as(name(method))
						.isTrue();
				}
			});
		assertThat(without).containsExactlyInAnyOrderElementsOf(LEASING);
		assertThat(names).contains("upload-sweep", "retention");
	}

	/** A lock on a method that no proxy wraps would be a comment. */
	@Test
	void theLocksAreInForce() {
		ApplicationClasses.ALL.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(SchedulerLock.class))
			.forEach((method) -> this.context.getBeansOfType(method.getOwner().reflect())
				.values()
				.forEach((bean) -> assertThat(bean).as(name(method)).isInstanceOf(Advised.class)));
	}

	@Test
	void ofTwoSchedulersAtOnceOneRuns() throws Exception {
		LockingTaskExecutor first = new DefaultLockingTaskExecutor(new JobLocks().lockProvider(this.dataSource));
		LockingTaskExecutor second = new DefaultLockingTaskExecutor(new JobLocks().lockProvider(this.dataSource));
		AtomicInteger runs = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch refused = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
			Future<?> run = threads.submit(() -> first.executeWithLock((Runnable) () -> {
				runs.incrementAndGet();
				begun.countDown();
				await(refused);
			}, once()));
			await(begun);
			second.executeWithLock((Runnable) runs::incrementAndGet, once());
			refused.countDown();
			run.get(10, TimeUnit.SECONDS);
			second.executeWithLock((Runnable) runs::incrementAndGet, once());
		}
		assertThat(runs).as("not beside the first, and not within its time").hasValue(1);
		assertThat(this.jdbc.sql("""
				select extract(epoch from now() at time zone 'utc' - locked_at) < 60 from job_lock
				where name = 'two-schedulers'""").query(Boolean.class).single()).as("by the database's clock").isTrue();
	}

	private static LockConfiguration once() {
		return new LockConfiguration(Instant.now(), "two-schedulers", Duration.ofMinutes(1), Duration.ofMinutes(1));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static String name(JavaMethod method) {
		return method.getOwner().getName().replaceAll("^.*\\.", "").replace('$', '.') + "." + method.getName();
	}

}
