package fr.cqpm.shared.pdf;

/**
 * Pièce jointe lisible par machine: the JSON record that a PDF shows, carried inside it
 * as an associated file (PDF/A-3).
 *
 * @param fileName as a reader saves it, ending in {@code .json}
 * @param description what it is, in one French sentence
 * @param json the record, UTF-8
 */
public record PdfAttachment(String fileName, String description, byte[] json) {

	public PdfAttachment {
		if (!fileName.matches("[\\w.-]+\\.json")) {
			throw new IllegalArgumentException("Not the name of a JSON file: " + fileName);
		}
		json = json.clone();
	}

	@Override
	public byte[] json() {
		return this.json.clone();
	}

}
