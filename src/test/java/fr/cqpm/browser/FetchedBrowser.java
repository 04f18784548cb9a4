package fr.cqpm.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.cqpm.browser.InstalledBrowser.NoBrowser;
import org.brotli.dec.BrotliInputStream;

/**
 * A Chromium from the npm package {@code @sparticuz/chromium}, for machines without one:
 * the program, its fonts and the libraries a small system lacks, each packed with Brotli.
 */
final class FetchedBrowser {

	private static final String VERSION = "153.0.0";

	private static final Path FOLDER = Path.of("target", "chromium-" + VERSION).toAbsolutePath();

	private static final Path PROGRAM = FOLDER.resolve("chromium");

	private static final Path FONTS = FOLDER.resolve("fonts.conf");

	private static final Path READY = FOLDER.resolve("ready");

	/** How much of a failed program's output tells why. */
	private static final int LINES = 4;

	private FetchedBrowser() {
	}

	/** Fetches and unpacks it, once. */
	static InstalledBrowser unpacked() throws NoBrowser {
		try {
			if (!Files.exists(READY)) {
				fetch();
				unpack();
				nameFonts();
				Files.createFile(READY);
			}
			return new InstalledBrowser(PROGRAM, Map.of("LD_LIBRARY_PATH", FOLDER.resolve("al2023/lib").toString(),
					"FONTCONFIG_FILE", FONTS.toString()));
		}
		catch (IOException failure) {
			throw new NoBrowser(
					"no Chromium or Chrome is installed, CQPM_BROWSER is not set, and none could be fetched: "
							+ failure.getMessage());
		}
	}

	private static void fetch() throws IOException, NoBrowser {
		if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
			throw new NoBrowser("no Chromium or Chrome is installed, and there is none to fetch for this machine");
		}
		Files.createDirectories(FOLDER);
		run(List.of("npm", "pack", "--loglevel=error", "@sparticuz/chromium@" + VERSION));
		run(List.of("tar", "-xzf", "sparticuz-chromium-" + VERSION + ".tgz"));
	}

	private static void unpack() throws IOException {
		Path packed = FOLDER.resolve("package/bin");
		decompress(packed.resolve("chromium.br"), PROGRAM);
		if (!PROGRAM.toFile().setExecutable(true)) {
			throw new IOException(PROGRAM + " cannot be made executable");
		}
		for (String name : List.of("al2023", "fonts", "swiftshader")) {
			Path archive = FOLDER.resolve(name + ".tar");
			decompress(packed.resolve(name + ".tar.br"), archive);
			// The graphics libraries stand beside the program
			Path target = name.equals("swiftshader") ? FOLDER : FOLDER.resolve(name);
			Files.createDirectories(target);
			run(List.of("tar", "-xf", archive.toString(), "-C", target.toString()));
		}
	}

	/** Its fonts are packed for one folder of one cloud: here they are elsewhere. */
	private static void nameFonts() throws IOException {
		Files.writeString(FONTS, """
				<?xml version="1.0"?>
				<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
				<fontconfig>
					<dir>%s</dir>
					<cachedir>%s</cachedir>
				</fontconfig>
				""".formatted(FOLDER.resolve("fonts/fonts"), FOLDER.resolve("fonts-cache")));
	}

	private static void decompress(Path from, Path to) throws IOException {
		try (InputStream in = new BrotliInputStream(Files.newInputStream(from))) {
			Files.deleteIfExists(to);
			Files.copy(in, to);
		}
	}

	private static void run(List<String> command) throws IOException {
		Path log = FOLDER.resolve("log");
		Process process = new ProcessBuilder(command).directory(FOLDER.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			if (!process.waitFor(3, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IOException(command.getFirst() + " took more than three minutes");
			}
		}
		catch (InterruptedException interrupted) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IOException(command.getFirst() + " was interrupted");
		}
		if (process.exitValue() != 0) {
			List<String> said = Files.readAllLines(log).stream().limit(LINES).toList();
			throw new IOException(String.join(" ", command) + " failed: " + String.join(", ", said));
		}
	}

}
