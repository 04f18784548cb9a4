package fr.cqpm.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A report as its template shows it.
 *
 * @param look the class of its colours
 * @param facts what the title page says, in pairs
 */
record ReportText(String title, String company, String candidate, String look, List<List<String>> facts,
		List<Chapter> chapters) {

	static ReportText of(ReportFiles files, DemoAuthor author) {
		Map<String, List<Object>> own = files.sector().blocks();
		List<Chapter> chapters = files.frame().chapters().stream().map((chapter) -> Chapter.of(chapter, own)).toList();
		return new ReportText(files.sector().title(), files.sector().company(), author.candidate(),
				files.sector().look(), files.frame().facts(), chapters);
	}

	/** A chapter and its sections. */
	record Chapter(String title, List<Section> sections) {

		private static Chapter of(ReportFiles.Chapter chapter, Map<String, List<Object>> own) {
			return new Chapter(chapter.title(),
					chapter.sections().stream().map((section) -> Section.of(section, own)).toList());
		}

	}

	/** A section, which situations know by its key. */
	record Section(String key, String title, List<Block> blocks) {

		private static Section of(ReportFiles.Section section, Map<String, List<Object>> own) {
			return new Section(section.key(), section.title(),
					section.blocks().stream().flatMap((block) -> Block.of(block, own)).toList());
		}

	}

	/** A paragraph, a list, a table or a chart: its kind says what its value holds. */
	record Block(String kind, Object value) {

		private static Stream<Block> of(Object written, Map<String, List<Object>> own) {
			if (!(written instanceof Map<?, ?> entry)) {
				return Stream.of(new Block("text", written));
			}
			String kind = String.valueOf(entry.keySet().iterator().next());
			Object value = entry.values().iterator().next();
			if (!"use".equals(kind)) {
				return Stream.of(new Block(kind, value));
			}
			List<Object> used = own.get(String.valueOf(value));
			if (used == null) {
				throw new IllegalStateException("The sector has no blocks named " + value);
			}
			return used.stream().flatMap((block) -> of(block, own));
		}

	}

}
