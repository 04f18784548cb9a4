package fr.cqpm.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.CRC32;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * What a finished document says of itself: its metadata, its identifier and the record
 * for machines. All of it comes from the details and the page, nothing from the clock.
 */
final class PdfRecord {

	static final String PRODUCER = "CQPM · Évaluations";

	private final PdfDetails details;

	private final Calendar at;

	PdfRecord(PdfDetails details) {
		this.details = details;
		this.at = GregorianCalendar.from(details.at().atZone(ZoneOffset.UTC));
	}

	void writeTo(PDDocument document, String page) throws IOException {
		describe(document);
		PdfAttachment attachment = this.details.attachment();
		if (attachment != null) {
			attach(document, attachment);
		}
		document.setDocumentId(checksum(page));
	}

	private void describe(PDDocument document) throws IOException {
		PDDocumentInformation information = new PDDocumentInformation();
		information.setTitle(this.details.title());
		information.setSubject(this.details.reference());
		information.setProducer(PRODUCER);
		information.setCreationDate(this.at);
		document.setDocumentInformation(information);
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(Xmp.of(this.details).getBytes(StandardCharsets.UTF_8));
		document.getDocumentCatalog().setMetadata(metadata);
	}

	private void attach(PDDocument document, PdfAttachment attachment) throws IOException {
		PDComplexFileSpecification file = new PDComplexFileSpecification();
		file.setFile(attachment.fileName());
		file.setFileUnicode(attachment.fileName());
		file.setFileDescription(attachment.description());
		PDEmbeddedFile content = content(document, attachment.json());
		file.setEmbeddedFile(content);
		file.setEmbeddedFileUnicode(content);
		file.getCOSObject().setName("AFRelationship", "Data");

		PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
		files.setNames(Map.of(attachment.fileName(), file));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(files);
		document.getDocumentCatalog().setNames(names);
		COSArray associated = new COSArray();
		associated.add(file);
		document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
	}

	private PDEmbeddedFile content(PDDocument document, byte[] json) throws IOException {
		PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
		content.setSubtype("application/json");
		content.setSize(json.length);
		content.setCreationDate(this.at);
		content.setModDate(this.at);
		return content;
	}

	/** Seeds the identifier that PDFBox would otherwise take from the clock. */
	private long checksum(String page) {
		CRC32 checksum = new CRC32();
		checksum.update((page + this.details.reference() + this.details.at()).getBytes(StandardCharsets.UTF_8));
		return checksum.getValue();
	}

}
