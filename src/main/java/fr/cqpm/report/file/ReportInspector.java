package fr.cqpm.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.apache.tika.Tika;

import org.springframework.stereotype.Component;

/**
 * Examen d'un rapport (R5): what a file is by its content, whether the conditions accept
 * it, and its print. Slow, so it is done before any lock. The file is never held in
 * memory.
 */
@Component
public class ReportInspector {

	private static final String NAMED_OTHERWISE = "Ce fichier s’appelle «\u00a0.%s\u00a0» mais son contenu est un %s\u00a0: "
			+ "enregistrez-le sous son vrai format.";

	private final Tika tika = new Tika();

	/**
	 * Looks at a file.
	 * @param sentName as the browser called it
	 * @param conditions those of its kind, in this dossier
	 * @return refused with a reason at the field « file », or accepted
	 */
	public Inspection inspect(Path path, String sentName, FileConditions conditions) {
		try {
			FileName name = FileName.of(sentName);
			long size = Files.size(path);
			refuseSize(conditions, size);
			FileFormat format = format(path, name);
			if (!name.allows(format)) {
				throw new UnacceptableFile(NAMED_OTHERWISE.formatted(name.extension(), format.label()));
			}
			if (!conditions.formats().contains(format)) {
				throw new UnacceptableFile(
						"Ce fichier n’est pas d’un format accepté\u00a0: %s.".formatted(conditions.acceptedFormats()));
			}
			Integer pages = (format == FileFormat.PDF) ? PdfDocument.pages(path) : null;
			return new Inspection.Accepted(
					new InspectedFile(name.of(format), format, size, sha256(path), pages, false));
		}
		catch (UnacceptableFile ex) {
			return new Inspection.Refused(Refusal.at("file", Rule.R5, ex.sentence()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void refuseSize(FileConditions conditions, long size) throws UnacceptableFile {
		if (size == 0) {
			throw new UnacceptableFile("Ce fichier est vide.");
		}
		if (size > conditions.maximumBytes()) {
			throw new UnacceptableFile(
					"Ce fichier est trop lourd\u00a0: %s au plus.".formatted(conditions.maximumSize()));
		}
	}

	private FileFormat format(Path path, FileName name) throws IOException, UnacceptableFile {
		String type = type(path);
		if (type.equals("application/pdf")) {
			return FileFormat.PDF;
		}
		if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")
				|| type.startsWith("application/vnd.oasis.opendocument.")) {
			return ZipDocument.format(path);
		}
		if (type.startsWith("application/x-tika-msoffice") || type.equals("application/msword")) {
			throw new UnacceptableFile(
					"Ce fichier est un ancien document Word (.doc) ou un document protégé par un mot "
							+ "de passe\u00a0: enregistrez-le en DOCX sans protection.");
		}
		String promised = name.extension().matches("pdf|docx|odt") ? ", malgré son nom" : "";
		throw new UnacceptableFile("Ce fichier n’est ni un PDF, ni un DOCX, ni un ODT%s.".formatted(promised));
	}

	private String type(Path path) throws IOException {
		try (InputStream content = Files.newInputStream(path)) {
			return this.tika.detect(content);
		}
	}

	private static String sha256(Path path) throws IOException {
		try (DigestInputStream content = new DigestInputStream(Files.newInputStream(path),
				MessageDigest.getInstance("SHA-256"))) {
			content.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(content.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
