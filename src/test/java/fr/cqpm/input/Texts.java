package fr.cqpm.input;

import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** What stands in a mail, text and HTML. */
final class Texts {

	private Texts() {
	}

	static String of(Part part) throws Exception {
		if (part.getContent() instanceof Multipart parts) {
			StringBuilder all = new StringBuilder();
			for (int i = 0; i < parts.getCount(); i++) {
				all.append(of(parts.getBodyPart(i))).append('\n');
			}
			return all.toString();
		}
		return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
	}

}
