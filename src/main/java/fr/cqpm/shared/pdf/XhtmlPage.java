package fr.cqpm.shared.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page as the renderer takes it: parsed without document type or entities, with its
 * language, its title, the house's style and an outline of its headings.
 */
final class XhtmlPage {

	private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!DOCTYPE html>", Pattern.CASE_INSENSITIVE);

	/** What a person can type but XML cannot carry, lone surrogates included. */
	private static final Pattern NOT_XML = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final Document document;

	private XhtmlPage(Document document) {
		this.document = document;
	}

	static Document of(String xhtml, PdfDetails details, String css) {
		XhtmlPage page = new XhtmlPage(parse(xhtml));
		Element head = page.head();
		page.first(head, "style").setTextContent(css);
		page.first(head, "title").setTextContent(printable(details.title()));
		new Outline(page.document).writeTo(head);
		return page.document;
	}

	static String printable(String text) {
		return NOT_XML.matcher(text).replaceAll("");
	}

	private static Document parse(String xhtml) {
		String markup = printable(DOCTYPE.matcher(xhtml).replaceFirst(""));
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new InputSource(new StringReader(markup)));
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException("Not well-formed XHTML: " + ex.getMessage(), ex);
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory;
	}

	private Element head() {
		Element html = this.document.getDocumentElement();
		if (html.getAttribute("lang").isEmpty()) {
			html.setAttribute("lang", "fr");
		}
		return (html.getElementsByTagName("head").item(0) instanceof Element head) ? head : first(html, "head");
	}

	/** A new first child, so that the page's own comes after it and wins. */
	private Element first(Element parent, String name) {
		Element child = this.document.createElement(name);
		parent.insertBefore(child, parent.getFirstChild());
		return child;
	}

}
