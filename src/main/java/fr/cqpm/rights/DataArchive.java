package fr.cqpm.rights;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import fr.cqpm.shared.PersonalDocument;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a copy as a ZIP, one document after the other: none is held in memory. */
@Component
public class DataArchive {

	private static final String README = """
			Copie de vos données personnelles

			Dossier : %s
			Établie le : %s

			dossier.json contient ce que l’application enregistre sur vous pour ce dossier.
			Il se lit avec un navigateur ou un éditeur de texte.
			Le dossier « documents » contient les fichiers, tels qu’ils sont conservés.

			Les évaluations, les décisions et leurs commentaires y figurent une fois le résultat publié.

			Ce qui n’est pas remis, et pourquoi :
			%s
			Une erreur, une question : adressez-vous à votre centre d’examen.
			""";

	private final JsonMapper json;

	private final FrenchTime time;

	DataArchive(JsonMapper json, FrenchTime time) {
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
		this.time = time;
	}

	/** Writes the archive; the stream stays open. */
	public void write(DataCopy copy, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
		entry(zip, "LISEZ-MOI.txt", README.formatted(copy.reference(), this.time.moment(copy.at()), withheld(copy)));
		entry(zip, "dossier.json", this.json.writeValueAsString(content(copy)));
		for (PersonalDocument document : copy.documents()) {
			zip.putNextEntry(new ZipEntry("documents/" + safe(document.name())));
			try (InputStream bytes = document.content().get()) {
				bytes.transferTo(zip);
			}
			zip.closeEntry();
		}
		zip.finish();
	}

	private static String withheld(DataCopy copy) {
		return copy.withheld().stream().map((reason) -> "- " + reason + "\n").collect(Collectors.joining());
	}

	private ObjectNode content(DataCopy copy) {
		ObjectNode content = this.json.createObjectNode();
		content.put("Copie établie le", copy.at().toString());
		copy.sections().forEach(content::set);
		return content;
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/** A file's name came from somebody's device: it names no folder here. */
	private static String safe(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

	/** The response's stream is its container's to close. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
