package fr.cqpm.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The application in a process of its own. */
final class StartedApplication implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern INVITATION = Pattern.compile("http://localhost:\\d+(/premier-administrateur/\\S+)");

	private final Process process;

	private final Path out;

	private final Path err;

	private final @Nullable String port;

	private StartedApplication(Process process, Path out, Path err, @Nullable String port) {
		this.process = process;
		this.out = out;
		this.err = err;
		this.port = port;
	}

	/**
	 * Starts it with these arguments and a public address; it sends mail where one of
	 * them names an SMTP server's port.
	 */
	static StartedApplication start(String... arguments) throws IOException {
		return start(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), arguments);
	}

	/** The same, in a JVM with these options. */
	static StartedApplication start(List<String> options, String... arguments) throws IOException {
		String port = Stream.of(arguments)
			.filter((argument) -> argument.startsWith("--server.port="))
			.map((argument) -> argument.substring("--server.port=".length()))
			.findFirst()
			.orElseThrow();
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--cqpm.base-url=http://localhost:" + port, "--cqpm.reminders-leave=false",
				"--cqpm.warm-up=false", "--cqpm.sign-in.second-factor="));
		if (all.stream().noneMatch((argument) -> argument.startsWith("--spring.mail.port="))) {
			all.add("--cqpm.mail-leaves=false");
		}
		return run(options, all, port);
	}

	/** Starts it without a word. */
	static StartedApplication bare() throws IOException {
		return run(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), List.of(), null);
	}

	private static StartedApplication run(List<String> options, List<String> arguments, @Nullable String port)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath(), "fr.cqpm.CqpmApplication"));
		command.addAll(arguments);
		Path out = Files.createTempFile("cqpm", ".out");
		Path err = Files.createTempFile("cqpm", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("CQPM_") || name.startsWith("SPRING_"));
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		return new StartedApplication(builder.start(), out, err, port);
	}

	/** The one of this test, without the tests: their beans would be found there. */
	private static String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !Path.of(entry).endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	StartedApplication awaitReady() throws IOException {
		long limit = System.nanoTime() + PATIENCE.toNanos();
		while (!output().contains("Started CqpmApplication")) {
			if (!this.process.isAlive() || System.nanoTime() > limit) {
				close();
				throw new AssertionError("Not started:\n" + output() + complaints());
			}
			pause();
		}
		return this;
	}

	private void pause() {
		try {
			this.process.waitFor(200, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	String port() {
		if (this.port == null) {
			throw new IllegalStateException("It does not listen");
		}
		return this.port;
	}

	String address() {
		return "http://localhost:" + port();
	}

	/**
	 * The path of the first administrator's link, from the log, where it comes soon after
	 * the start.
	 */
	String invitation() throws IOException {
		long limit = System.nanoTime() + PATIENCE.toNanos();
		Matcher link = INVITATION.matcher(output());
		while (!link.find()) {
			if (!this.process.isAlive() || System.nanoTime() > limit) {
				throw new AssertionError("No link in:\n" + output());
			}
			pause();
			link = INVITATION.matcher(output());
		}
		return link.group(1);
	}

	long pid() {
		return this.process.pid();
	}

	/** {@code kill -9} of the JVM. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Waits until it ends by itself. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
			throw new AssertionError("Still running");
		}
		return this.process.exitValue();
	}

	/** What it wrote on the standard error. */
	List<String> complaints() throws IOException {
		return Files.readAllLines(this.err).stream().filter((line) -> !line.isBlank()).toList();
	}

	String output() throws IOException {
		return Files.readString(this.out);
	}

	/** Stops it as a user would. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
