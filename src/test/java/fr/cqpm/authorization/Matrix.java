package fr.cqpm.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of docs/authorization.md. */
final class Matrix {

	private static final Path FILE = Path.of("docs/authorization.md");

	/** Method, address, then everybody. */
	private static final int COLUMNS = 2 + Who.values().length;

	private Matrix() {
	}

	static List<Endpoint> endpoints() {
		try {
			return Files.readAllLines(FILE)
				.stream()
				.filter((line) -> line.startsWith("| GET ") || line.startsWith("| POST ") || line.startsWith("| PUT "))
				.map(Matrix::endpoint)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Endpoint endpoint(String line) {
		List<String> columns = Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
		if (columns.size() != COLUMNS) {
			throw new IllegalArgumentException("Not a cell for everybody: " + line);
		}
		Map<Who, Cell> cells = new EnumMap<>(Who.class);
		for (Who who : Who.values()) {
			cells.put(who, Cell.parse(columns.get(2 + who.ordinal())));
		}
		return new Endpoint(columns.getFirst(), columns.get(1).replace("`", ""), cells);
	}

}
