package fr.cqpm.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Textes des rapports: what the pages of a version say, and where they say it. The caller
 * has decided that its reader may.
 */
@Service
public class ReportTexts {

	private static final int MOST_HITS = 50;

	/** What the database puts around a word it found: no page holds them. */
	private static final String BEGIN = "\u0001";

	private static final String END = "\u0002";

	private static final String OPTIONS = "HighlightAll=true, StartSel=" + BEGIN + ", StopSel=" + END;

	private final JdbcClient jdbc;

	ReportTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether it is known what the pages of that version say. */
	@Transactional(readOnly = true)
	public TextState state(UUID version) {
		return this.jdbc.sql("select done_at is not null, available from report_text where version_id = ?")
			.param(version)
			.query((row, number) -> row.getBoolean(2) ? TextState.AVAILABLE
					: row.getBoolean(1) ? TextState.UNAVAILABLE : TextState.AWAITED)
			.optional()
			.orElse(TextState.UNAVAILABLE);
	}

	/** What that page says; empty where it is not known. */
	@Transactional(readOnly = true)
	public Optional<String> page(UUID version, int page) {
		return this.jdbc.sql("select text from report_page where version_id = ? and page = ?")
			.params(version, page)
			.query(String.class)
			.optional();
	}

	/** What all of them say; empty where it is not known. */
	@Transactional(readOnly = true)
	public Map<Integer, PageText> pages(UUID version) {
		Map<Integer, PageText> pages = new TreeMap<>();
		this.jdbc.sql("select page, text from report_page where version_id = ?").param(version).query((row) -> {
			pages.put(row.getInt(1), PageText.letters(row.getString(2)));
		});
		return pages;
	}

	/**
	 * For each version, the newest first, its pages that say something else in the newest
	 * one that is known, or are not in it.
	 */
	@Transactional(readOnly = true)
	public List<ChangedPages> changes(DossierId dossier) {
		return this.jdbc.sql("""
				with newest as (select v.id from report_version v join report_text t on t.version_id = v.id
				                where v.dossier_id = :dossier and v.kind = 'REPORT' and t.available
				                order by v.finished_at desc, v.id desc limit 1)
				select v.finished_at, array(
				  select o.page from report_page o
				  left join report_page n on n.version_id = newest.id and n.page = o.page
				  where o.version_id = v.id and n.print is distinct from o.print)
				from report_version v cross join newest
				where v.dossier_id = :dossier and v.kind = 'REPORT' order by v.finished_at desc, v.id desc""")
			.param("dossier", dossier.value())
			.query((row, number) -> new ChangedPages(row.getObject(1, OffsetDateTime.class).toInstant(),
					Set.of((Integer[]) row.getArray(2).getArray())))
			.list();
	}

	/** The pages that hold these words, in their order. */
	@Transactional(readOnly = true)
	public List<PageHit> search(UUID version, String sought) {
		Map<Integer, String> found = new TreeMap<>();
		this.jdbc.sql("""
				select page, text from report_page
				where version_id = ? and words @@ websearch_to_tsquery('french', ?)
				order by page limit ?""").params(version, words(sought), MOST_HITS).query((row) -> {
			found.put(row.getInt(1), row.getString(2));
		});
		List<List<PageText.Span>> marks = marks(List.copyOf(found.values()), sought);
		List<PageHit> hits = new ArrayList<>();
		found.forEach((page, text) -> hits.add(new PageHit(page, Excerpt.around(text, marks.get(hits.size())))));
		return hits;
	}

	/** The whole of a page's text with these words marked. */
	@Transactional(readOnly = true)
	public Excerpt marked(String text, String sought) {
		return Excerpt.of(text, sought.isBlank() ? List.of() : marks(List.of(text), sought).getFirst());
	}

	private List<List<PageText.Span>> marks(List<String> texts, String sought) {
		if (texts.isEmpty()) {
			return List.of();
		}
		List<PageText> pages = texts.stream().map(PageText::words).toList();
		List<String> marked = this.jdbc.sql("""
				select ts_headline('french', folded, websearch_to_tsquery('french', ?), ?)
				from unnest(?::text[]) with ordinality as page(folded, rank) order by rank""")
			.params(words(sought), OPTIONS, pages.stream().map(PageText::folded).toArray(String[]::new))
			.query(String.class)
			.list();
		List<List<PageText.Span>> marks = new ArrayList<>();
		for (int i = 0; i < pages.size(); i++) {
			marks.add(spans(pages.get(i), marked.get(i)));
		}
		return marks;
	}

	private static List<PageText.Span> spans(PageText page, String marked) {
		List<PageText.Span> spans = new ArrayList<>();
		int folded = 0;
		int begun = 0;
		for (char sign : marked.toCharArray()) {
			if (sign == BEGIN.charAt(0)) {
				begun = folded;
			}
			else if (sign != END.charAt(0)) {
				folded++;
			}
			else if (folded > begun) {
				spans.add(page.span(begun, folded));
			}
		}
		return spans;
	}

	/** Quotation marks keep words together, a hyphen in front leaves one out. */
	private static String words(String sought) {
		StringBuilder words = new StringBuilder();
		for (String word : sought.replace('«', '"').replace('»', '"').split("(?=[\" ])|(?<=[\" ])")) {
			boolean without = word.startsWith("-") && word.length() > 1;
			words.append(without ? "-" : "").append(word.equals("\"") ? "\"" : PageText.words(word).folded().strip());
			words.append(word.isBlank() ? " " : "");
		}
		return words.toString();
	}

}
