package fr.cqpm.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.cqpm.shared.StartupRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 18 that needs no installation. With a data directory it is durable
 * ({@code fsync} on) and one process at a time may use it; without, it lasts as long as
 * the process and is as fast as it can be.
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

	private final EmbeddedPostgres postgres;

	/** Held for the life of the server: the lock goes when the channel is collected. */
	private final @Nullable FileChannel lock;

	private EmbeddedServer(EmbeddedPostgres postgres, @Nullable FileChannel lock) {
		this.postgres = postgres;
		this.lock = lock;
	}

	static EmbeddedServer durable(Path dataDirectory) {
		Path directory = dataDirectory.toAbsolutePath().normalize();
		try {
			Files.createDirectories(directory.getParent());
			FileChannel lock = lock(directory);
			stopOrphan(directory);
			EmbeddedPostgres postgres = builder().setDataDirectory(directory)
				.setCleanDataDirectory(false)
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.start();
			return new EmbeddedServer(postgres, lock);
		}
		catch (IOException | IllegalStateException failure) {
			logger.debug("The embedded PostgreSQL did not start", failure);
			throw new StartupRefused("The embedded PostgreSQL cannot start on " + directory + ": "
					+ failure.getMessage() + " (set SPRING_DATASOURCE_URL to use another server).");
		}
	}

	static EmbeddedServer ephemeral() {
		try {
			return new EmbeddedServer(builder().setServerConfig("synchronous_commit", "off").start(), null);
		}
		catch (IOException failure) {
			throw new StartupRefused("The embedded PostgreSQL cannot start: " + failure.getMessage());
		}
	}

	private static EmbeddedPostgres.Builder builder() {
		return EmbeddedPostgres.builder()
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.setServerConfig("max_connections", "100")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("timezone", "UTC");
	}

	private static FileChannel lock(Path directory) throws IOException {
		Path file = directory.resolveSibling(directory.getFileName() + ".lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException samePocess) {
			logger.debug("This very process holds {}", file);
		}
		channel.close();
		throw new StartupRefused("Another instance is already running on the data in " + directory
				+ ": stop it first, or set cqpm.embedded.data-directory to another folder.");
	}

	/**
	 * A killed JVM leaves its server running, which would refuse the next one. We hold
	 * the lock, so that server has no owner left.
	 */
	private static void stopOrphan(Path directory) throws IOException {
		Path pidFile = directory.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		if (lines.isEmpty()) {
			return;
		}
		ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> process.info().command().filter((name) -> name.contains("postgres")).isPresent())
			.ifPresent(EmbeddedServer::stop);
	}

	private static void stop(ProcessHandle orphan) {
		logger.info("Stopping the PostgreSQL (process {}) that a killed application left running", orphan.pid());
		orphan.destroy();
		try {
			orphan.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException stillRunning) {
			orphan.destroyForcibly();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	EmbeddedPostgres postgres() {
		return this.postgres;
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
		if (this.lock != null) {
			this.lock.close();
		}
	}

}
