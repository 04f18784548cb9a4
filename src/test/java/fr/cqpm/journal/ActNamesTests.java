package fr.cqpm.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActNamesTests {

	private static final Pattern ACT = Pattern.compile(
			"\"((?:account|centre|registration|plan|evidence|opinion|panel|marking|commission|jury|rights)\\.[a-z-]+)\"");

	/** Whatever is journalled is read in French. */
	@Test
	void everyActOfTheSourceHasAFrenchName() throws IOException {
		Set<String> acts = acts();
		assertThat(acts).contains("plan.transmitted", "jury.revised", "account.granted", "centre.opened");
		assertThat(acts).allSatisfy((act) -> assertThat(ActNames.of(act)).isNotEqualTo(act));
	}

	private static Set<String> acts() throws IOException {
		Set<String> acts = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String text = Files.readString(source);
				if (text.contains("JournalAct") || text.contains("AdministrationJournal")) {
					ACT.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(acts::add);
				}
			}
		}
		return acts;
	}

}
