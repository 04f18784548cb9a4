package fr.cqpm.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The editions that come with the application, for tests without a database.
 */
public final class Standards {

	static final String MANAGEMENT_FILE = "standards/management-equipes-autonomes.yaml";

	/** A small standard of another shape, for tests of what no file here shows. */
	static final String FICTITIOUS_FILE = "certification/fictitious-standard.yaml";

	private static final Edition MANAGEMENT = EditionFormat.readYaml(MANAGEMENT_FILE, content(MANAGEMENT_FILE))
		.edition();

	private Standards() {
	}

	/** « Management d'équipe(s) autonome(s) ». */
	public static Edition managementEquipesAutonomes() {
		return MANAGEMENT;
	}

	static String content(String resource) {
		try (InputStream in = Standards.class.getClassLoader().getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalArgumentException("No resource " + resource);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
