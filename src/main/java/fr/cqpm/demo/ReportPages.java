package fr.cqpm.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** On which pages of a finished report its sections stand, as its bookmarks tell. */
final class ReportPages {

	/**
	 * Points from the bottom of an A4 page: a heading above it is the page's first line.
	 */
	private static final int PAGE_TOP = 740;

	private final Map<String, Pages> sections = new HashMap<>();

	ReportPages(byte[] pdf, ReportText text) {
		List<Heading> headings = headings(pdf);
		// The title and the table of contents come before the first chapter
		int next = 2;
		for (ReportText.Chapter chapter : text.chapters()) {
			next++;
			for (ReportText.Section section : chapter.sections()) {
				this.sections.put(section.key(), headings.get(next).until(headings.get(next + 1)));
				next++;
			}
		}
	}

	/** Such as « 8–11 », from the first section to the last. */
	String of(List<String> keys) {
		int first = section(keys.getFirst()).first();
		int last = section(keys.getLast()).last();
		return (first == last) ? String.valueOf(first) : first + "–" + last;
	}

	private Pages section(String key) {
		Pages pages = this.sections.get(key);
		if (pages == null) {
			throw new IllegalArgumentException("No section " + key);
		}
		return pages;
	}

	private static List<Heading> headings(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<Heading> headings = new ArrayList<>();
			collect(document.getDocumentCatalog().getDocumentOutline(), headings);
			headings.add(new Heading(document.getNumberOfPages() + 1, true));
			return headings;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(PDOutlineNode node, List<Heading> headings) throws IOException {
		for (PDOutlineItem item : node.children()) {
			if (item.getDestination() instanceof PDPageXYZDestination place) {
				headings.add(new Heading(place.retrievePageNumber() + 1, place.getTop() > PAGE_TOP));
			}
			collect(item, headings);
		}
	}

	private record Heading(int page, boolean first) {

		Pages until(Heading next) {
			return new Pages(this.page, Math.max(this.page, next.first() ? next.page() - 1 : next.page()));
		}

	}

	private record Pages(int first, int last) {

	}

}
