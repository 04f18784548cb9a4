package fr.cqpm.shared.pdf;

import java.util.ArrayDeque;
import java.util.Deque;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bookmarks of a document: its headings of the first three levels, nested. */
final class Outline {

	private final Document document;

	private final Deque<Entry> open = new ArrayDeque<>();

	private int count;

	Outline(Document document) {
		this.document = document;
	}

	void writeTo(Element head) {
		Element bookmarks = this.document.createElement("bookmarks");
		this.open.push(new Entry(0, bookmarks));
		NodeList elements = this.document.getElementsByTagName("*");
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			if (element.getTagName().matches("h[1-3]")) {
				add(element);
			}
		}
		if (this.count > 0) {
			head.appendChild(bookmarks);
		}
	}

	private void add(Element heading) {
		int level = heading.getTagName().charAt(1) - '0';
		this.count++;
		if (heading.getAttribute("id").isEmpty()) {
			heading.setAttribute("id", "titre-" + this.count);
		}
		while (this.open.getFirst().level() >= level) {
			this.open.pop();
		}
		Element bookmark = this.document.createElement("bookmark");
		bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
		bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
		this.open.getFirst().bookmark().appendChild(bookmark);
		this.open.push(new Entry(level, bookmark));
	}

	private record Entry(int level, Element bookmark) {

	}

}
