package fr.cqpm.shared.pdf;

/**
 * The XMP packet that declares both standards. The second (PDF/UA) is none that PDF/A
 * knows, so the packet describes its one property as well.
 */
final class Xmp {

	private static final String PACKET = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
				xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
				xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
				xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
				xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
				xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
				<dc:format>application/pdf</dc:format>
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
				<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
				<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>
				<pdf:Producer>%3$s</pdf:Producer>
				<xmp:CreateDate>%4$s</xmp:CreateDate>
				<pdfaid:part>3</pdfaid:part>
				<pdfaid:conformance>A</pdfaid:conformance>
				<pdfuaid:part>1</pdfuaid:part>
				<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
					<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
					<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
					<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
					<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
						<pdfaProperty:name>part</pdfaProperty:name>
						<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
						<pdfaProperty:category>internal</pdfaProperty:category>
						<pdfaProperty:description>Part of ISO 14289 the document follows</pdfaProperty:description>
					</rdf:li></rdf:Seq></pdfaSchema:property>
				</rdf:li></rdf:Bag></pdfaExtension:schemas>
			</rdf:Description>
			</rdf:RDF>
			</x:xmpmeta>
			<?xpacket end="w"?>""";

	private Xmp() {
	}

	static String of(PdfDetails details) {
		return PACKET.formatted(escape(details.title()), escape(details.reference()), PdfRecord.PRODUCER, details.at());
	}

	private static String escape(String text) {
		return XhtmlPage.printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
