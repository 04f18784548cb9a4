package fr.cqpm.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Extrait des données personnelles: rows of one module, named as a person reads them.
 *
 * @param title e.g. « Situations déclarées »
 * @param tables which tables it hands over
 * @param afterResult whether it is sealed until the result is declared and published (R9)
 * @param sql its rows for {@code :dossier}, with columns in French; {@code :published}
 * says whether the result is known to the candidate
 * @param words per column, what a code is called
 */
public record PersonalExtract(String title, Set<String> tables, boolean afterResult, String sql,
		Map<String, Map<String, String>> words) {

	public PersonalExtract {
		tables = Set.copyOf(tables);
		words = Map.copyOf(words);
	}

	/** Rows that are handed over at any time. */
	public static PersonalExtract of(String title, Set<String> tables, String sql) {
		return new PersonalExtract(title, tables, false, sql, Map.of());
	}

	/** Rows that are handed over once the candidate knows the result. */
	public static PersonalExtract afterResult(String title, Set<String> tables, String sql) {
		return new PersonalExtract(title, tables, true, sql, Map.of());
	}

	/** The same, with a word for each constant of an enum that column holds. */
	public <E extends Enum<E>> PersonalExtract saying(String column, Class<E> codes, Function<E, String> word) {
		return saying(column, Arrays.stream(codes.getEnumConstants()).collect(Collectors.toMap(Enum::name, word)));
	}

	/** The same, with a word for each code of that column. */
	public PersonalExtract saying(String column, Map<String, String> codes) {
		Map<String, Map<String, String>> more = new LinkedHashMap<>(this.words);
		more.put(column, Map.copyOf(codes));
		return new PersonalExtract(this.title, this.tables, this.afterResult, this.sql, more);
	}

}
