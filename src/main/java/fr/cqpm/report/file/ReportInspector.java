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
import java.util.List;
import java.util.stream.Collectors;

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
			FileFormat format = format(path, name, conditions);
			if (!name.allows(format)) {
				throw new UnacceptableFile(Sentences.NAMED_OTHERWISE.formatted(name.extension(), format.label()));
			}
			if (!conditions.formats().contains(format)) {
				throw new UnacceptableFile(wrongType(conditions, ""));
			}
			Integer pages = (format == FileFormat.PDF) ? PdfDocument.pages(path) : null;
			boolean active = format == FileFormat.PDF && PdfActions.in(path);
			return new Inspection.Accepted(
					new InspectedFile(name.of(format), format, size, sha256(path), pages, active));
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
			throw new UnacceptableFile(Sentences.EMPTY);
		}
		if (size > conditions.maximumBytes()) {
			throw new UnacceptableFile(Sentences.TOO_LARGE.formatted(conditions.maximumSize()));
		}
	}

	private FileFormat format(Path path, FileName name, FileConditions conditions)
			throws IOException, UnacceptableFile {
		String type = type(path);
		if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")
				|| type.startsWith("application/vnd.oasis.opendocument.")) {
			return ZipDocument.format(path);
		}
		if (type.startsWith("application/x-tika-msoffice") || type.equals("application/msword")) {
			throw new UnacceptableFile(isEncryptedOffice(path) ? Sentences.PROTECTED : Sentences.OLD_OFFICE);
		}
		FileFormat format = switch (type) {
			case "application/pdf" -> FileFormat.PDF;
			case "image/png" -> FileFormat.PNG;
			case "image/jpeg" -> FileFormat.JPEG;
			default -> throw new UnacceptableFile(wrongType(conditions, promised(name, conditions)));
		};
		if (!conditions.formats().contains(format)) {
			return format;
		}
		refusePolyglot(path, format);
		return format;
	}

	private static void refusePolyglot(Path path, FileFormat format) throws IOException, UnacceptableFile {
		if (format == FileFormat.PNG) {
			Picture.inspectPng(path);
		}
		if (format == FileFormat.JPEG) {
			Picture.inspectJpeg(path);
		}
		if (ZipDocument.isHiddenIn(path)) {
			throw new UnacceptableFile(Sentences.TWO_FORMATS);
		}
	}

	private static String promised(FileName name, FileConditions conditions) {
		return conditions.formats().stream().anyMatch((format) -> format.extensions().contains(name.extension()))
				? ", malgré son nom" : "";
	}

	private static String wrongType(FileConditions conditions, String despite) {
		String formats = conditions.formats()
			.stream()
			.sorted()
			.map(FileFormat::label)
			.collect(Collectors.joining(", ni un "));
		return (conditions.formats().size() > 1) ? Sentences.WRONG_TYPE.formatted(formats, despite)
				: "Ce fichier n’est pas un %s%s\u00a0: enregistrez-le dans ce format.".formatted(formats, despite);
	}

	/** An Office document with a password is packed into an old one. */
	private static boolean isEncryptedOffice(Path path) throws IOException {
		Search search = new Search(List.of("EncryptedPackage"));
		byte[] buffer = new byte[64 * 1024];
		try (InputStream content = Files.newInputStream(path)) {
			for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
				search.feed(buffer, read);
			}
		}
		return search.found("EncryptedPackage");
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
