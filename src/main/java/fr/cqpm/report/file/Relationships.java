package fr.cqpm.report.file;

import java.io.StringReader;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * What the parts of an Office document point to. A link that is followed by a click may
 * go anywhere; what is fetched on opening may not.
 */
final class Relationships {

	private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	private Relationships() {
	}

	/** Passes when nothing is fetched from elsewhere. */
	static void inspect(String xml) throws UnacceptableFile {
		try {
			XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("Relationship")) {
					refuse(reader.getAttributeValue(null, "Type"), reader.getAttributeValue(null, "Target"),
							"External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode")));
				}
			}
		}
		catch (XMLStreamException broken) {
			throw new UnacceptableFile(Sentences.DAMAGED);
		}
	}

	private static void refuse(@Nullable String type, @Nullable String target, boolean external)
			throws UnacceptableFile {
		String kind = String.valueOf(type).toLowerCase(Locale.ROOT);
		if (kind.endsWith("/vbaproject")) {
			throw new UnacceptableFile(Sentences.MACROS);
		}
		if (!external || kind.endsWith("/hyperlink")) {
			return;
		}
		if (!kind.endsWith("/attachedtemplate")) {
			throw new UnacceptableFile(Sentences.REMOTE);
		}
		// A file of the author's own disk is not there on anybody else's
		if (!String.valueOf(target).matches("(?i)(file:/{0,3})?([a-z]:[\\\\/].*|[^:\\\\/]+\\.dot[mx]?)")) {
			throw new UnacceptableFile(Sentences.TEMPLATE);
		}
	}

}
