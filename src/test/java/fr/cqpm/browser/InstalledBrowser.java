package fr.cqpm.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser to start.
 *
 * @param executable its program
 * @param environment what that program needs beside the usual variables
 */
record InstalledBrowser(Path executable, Map<String, String> environment) {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<Path> ELSEWHERE = List.of(
			Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
			Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

	/**
	 * The one that {@code CQPM_BROWSER} names, else one installed here, else one fetched.
	 * @throws NoBrowser when there is none
	 */
	static InstalledBrowser find() throws NoBrowser {
		String named = System.getenv("CQPM_BROWSER");
		if (named != null && !named.isBlank()) {
			Path executable = Path.of(named);
			if (!Files.isExecutable(executable)) {
				throw new NoBrowser("CQPM_BROWSER names " + named + ", which is no program");
			}
			return new InstalledBrowser(executable, Map.of());
		}
		Optional<Path> installed = installed();
		return installed.isPresent() ? new InstalledBrowser(installed.get(), Map.of()) : FetchedBrowser.unpacked();
	}

	private static Optional<Path> installed() {
		Stream<Path> onThePath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)));
		return Stream.concat(onThePath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
	}

	/** There is no browser; the message says what was tried. */
	static class NoBrowser extends Exception {

		NoBrowser(String reason) {
			super(reason);
		}

	}

}
