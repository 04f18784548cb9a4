package fr.cqpm.evidence.file;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF looked at with what it unpacks kept on disk: whether it opens, and its pages. */
final class PdfDocument {

	private static final String PROTECTED = "Ce PDF est protégé par un mot de passe ou des restrictions\u00a0: enregistrez-le sans protection.";

	private PdfDocument() {
	}

	/** How many pages it has. */
	static int pages(Path path) throws UnacceptableFile {
		try (PDDocument document = Loader.loadPDF(path.toFile(), "", null, null,
				IOUtils.createTempFileOnlyStreamCache())) {
			if (document.isEncrypted()) {
				throw new UnacceptableFile(PROTECTED);
			}
			int pages = document.getNumberOfPages();
			if (pages < 1) {
				throw new UnacceptableFile("Ce PDF n’a aucune page.");
			}
			return pages;
		}
		catch (InvalidPasswordException ex) {
			throw new UnacceptableFile(PROTECTED);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnacceptableFile("Ce PDF est endommagé\u00a0: enregistrez-le à nouveau, puis recommencez.");
		}
	}

}
