import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads the reports of surefire and failsafe and fails when a test did not run without an allowed reason, or when no
 * browser test ran. Run as a single file: {@code java .ci/TestReports.java target .ci/allowed-skips}.
 */
class TestReports {

	/** A class whose set-up was aborted leaves a report without any test: nothing else tells that it was skipped. */
	private static final String VANISHED = "the class reports no test at all: aborted in its set-up";

	public static void main(String[] args) throws Exception {
		List<Suite> suites = read(Path.of(args[0]));
		List<Allowed> allowed = allowed(Path.of(args[1]));
		boolean good = !suites.isEmpty();
		long browser = 0;
		int run = 0;
		for (Suite suite : suites) {
			run += suite.run();
			browser += suite.name().contains(".browser.") ? suite.run() : 0;
			for (Skip skip : suite.skips(suites)) {
				boolean fine = allowed.stream().anyMatch((one) -> one.matches(skip));
				System.out.printf("gate: skipped%s: %s: %s%n", fine ? " (allowed)" : "", skip.test(), skip.reason());
				good &= fine;
			}
		}
		System.out.printf("gate: %d tests ran, %d of them in the browser%n", run, browser);
		if (browser == 0) {
			System.out.println("gate: failed, no browser test ran");
		}
		System.exit((good && browser > 0) ? 0 : 1);
	}

	private static List<Suite> read(Path target) throws Exception {
		List<Suite> suites = new ArrayList<>();
		for (String folder : List.of("surefire-reports", "failsafe-reports")) {
			if (Files.isDirectory(target.resolve(folder))) {
				try (var files = Files.newDirectoryStream(target.resolve(folder), "TEST-*.xml")) {
					for (Path file : files) {
						suites.add(suite(file));
					}
				}
			}
		}
		return suites;
	}

	private static Suite suite(Path file) throws Exception {
		DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
		builder.setErrorHandler(null);
		Element root;
		try {
			root = builder.parse(file.toFile()).getDocumentElement();
		}
		catch (SAXException ex) {
			return new Suite(file.toString(), 1, List.of(new Skip(file.toString(), "", "unreadable: " + ex.getMessage())));
		}
		var cases = root.getElementsByTagName("testcase");
		List<Skip> skips = new ArrayList<>();
		for (int i = 0; i < cases.getLength(); i++) {
			Element test = (Element) cases.item(i);
			var skipped = test.getElementsByTagName("skipped");
			if (skipped.getLength() > 0) {
				skips.add(new Skip(test.getAttribute("classname"), test.getAttribute("name"),
						reason((Element) skipped.item(0))));
			}
		}
		return new Suite(root.getAttribute("name"), cases.getLength(), skips);
	}

	/** A disabled test has a message; an aborted one only its stack trace, which opens with the exception's. */
	private static String reason(Element skipped) {
		String text = skipped.getAttribute("message");
		if (text.isBlank()) {
			text = skipped.getTextContent().strip().lines().findFirst().orElse("");
			text = text.replaceFirst("^[\\w.]+(: (Assumption failed: )?|$)", "");
		}
		return text.isBlank() ? "no reason given" : text;
	}

	private static List<Allowed> allowed(Path file) throws IOException {
		List<Allowed> allowed = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			int colon = line.indexOf(':');
			if (!line.startsWith("#") && colon > 0) {
				allowed.add(new Allowed(line.substring(0, colon).strip(),
						Pattern.compile(line.substring(colon + 1).strip())));
			}
		}
		return allowed;
	}

	record Suite(String name, int tests, List<Skip> skipped) {

		int run() {
			return this.tests - this.skipped.size();
		}

		/** A class that only groups nested ones has no test of its own, but they have. */
		List<Skip> skips(List<Suite> all) {
			boolean empty = this.tests == 0
					&& all.stream().noneMatch((other) -> other.tests > 0 && other.name.startsWith(this.name + "$"));
			return empty ? List.of(new Skip(this.name, "", VANISHED)) : this.skipped;
		}

	}

	record Skip(String type, String method, String reason) {

		String test() {
			return this.method.isEmpty() ? this.type : this.type + "." + this.method;
		}

	}

	record Allowed(String type, Pattern reason) {

		boolean matches(Skip skip) {
			return skip.type().endsWith(this.type) && this.reason.matcher(skip.reason()).matches();
		}

	}

}
