package fr.cqpm.opinion;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import fr.cqpm.support.ApplicationClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Règle R7: the opinion informs and is never a score. */
class OpinionAnswerTests {

	private static final JavaClasses CLASSES = ApplicationClasses.ALL;

	@ParameterizedTest
	@CsvSource(textBlock = """
			FAVOURABLE, Favorable, false
			RESERVED, Réservé, true
			UNFAVOURABLE, Défavorable, true
			NOT_OBSERVED, Non observé, false
			""")
	void anAnswerHasItsWordAndMayNeedAComment(OpinionAnswer answer, String label, boolean needsComment) {
		assertThat(answer.label()).isEqualTo(label);
		assertThat(answer.needsComment()).isEqualTo(needsComment);
	}

	@Test
	void noFieldOrMethodOfAnAnswerIsANumber() {
		assertThat(CLASSES.get(OpinionAnswer.class).getFields())
			.noneMatch((field) -> isNumber(field.getRawType().reflect()));
		assertThat(CLASSES.get(OpinionAnswer.class).getMethods())
			.noneMatch((method) -> isNumber(method.getRawReturnType().reflect()));
	}

	@Test
	void nothingTurnsAnAnswerIntoANumber() {
		assertThat(CLASSES.stream().flatMap((type) -> type.getMethods().stream()))
			.filteredOn((method) -> isNumber(method.getRawReturnType().reflect()))
			.filteredOn((method) -> !method.getName().equals("compareTo"))
			.noneMatch(OpinionAnswerTests::takesAnAnswer);
	}

	@Test
	void noAnswerIsComparedToAnother() {
		assertThat(CLASSES.stream().flatMap((type) -> type.getMethodCallsFromSelf().stream()))
			.noneMatch((call) -> call.getTargetOwner().isEquivalentTo(OpinionAnswer.class)
					&& call.getName().equals("compareTo"));
	}

	private static boolean takesAnAnswer(JavaMethod method) {
		return method.getRawParameterTypes()
			.stream()
			.anyMatch(
					(type) -> type.isEquivalentTo(OpinionAnswer.class) || type.isEquivalentTo(OpinionStatement.class));
	}

	private static boolean isNumber(Class<?> type) {
		return Number.class.isAssignableFrom(type)
				|| type.isPrimitive() && type != boolean.class && type != void.class && type != char.class;
	}

}
