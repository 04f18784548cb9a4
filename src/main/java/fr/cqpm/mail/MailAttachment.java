package fr.cqpm.mail;

import java.util.Arrays;

/**
 * Pièce jointe.
 *
 * @param fileName as the reader sees it, such as {@code convocation.ics}
 * @param mediaType such as {@code text/calendar; method=REQUEST; charset=UTF-8}
 * @param content its bytes; at most 256 KiB where they are kept with the mail
 */
public record MailAttachment(String fileName, String mediaType, byte[] content) {

	public MailAttachment {
		content = content.clone();
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof MailAttachment(String name, String type, byte[] bytes) && name.equals(this.fileName)
				&& type.equals(this.mediaType) && Arrays.equals(bytes, this.content);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.content) + 31 * this.fileName.hashCode();
	}

	@Override
	public String toString() {
		return this.fileName + " (" + this.mediaType + ", " + this.content.length + " bytes)";
	}

}
