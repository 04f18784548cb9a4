package fr.cqpm.shared.web;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.DetailedError;

import static org.assertj.core.api.Assertions.assertThat;

class FieldOrderTests {

	@Test
	void followsTheComponentsOfTheFormTheWholeFormFirst() {
		assertThat(sorted(Registration.class, "zip.code", "name", "*", "zip.town")).containsExactly("*", "name",
				"zip.town", "zip.code");
	}

	@Test
	void keepsRowsInTheirOrder() {
		assertThat(sorted(Registration.class, "rows[10].text", "rows[2].text", "rows[2].day"))
			.containsExactly("rows[2].text", "rows[2].day", "rows[10].text");
	}

	@Test
	void fallsBackToTheNameForWhatIsNoRecord() {
		assertThat(sorted(null, "b", "a")).containsExactly("a", "b");
	}

	private static List<String> sorted(Class<?> form, String... fields) {
		return Stream.of(fields)
			.map(FieldOrderTests::error)
			.sorted(new FieldOrder(form))
			.map((error) -> error.isGlobal() ? "*" : error.getFieldName())
			.toList();
	}

	private static DetailedError error(String field) {
		return field.equals("*") ? new DetailedError("code", new Object[0], "message")
				: new DetailedError(field, "code", new Object[0], "message");
	}

	record Zip(String town, String code) {

	}

	record Row(String text, String day) {

	}

	record Registration(String name, List<Row> rows, Zip zip) {

	}

}
