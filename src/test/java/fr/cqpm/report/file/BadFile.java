package fr.cqpm.report.file;

/**
 * A file that somebody means no good with, or that is broken.
 *
 * @param what it is, as a test's name
 * @param name as a browser calls it
 * @param sentence how the refusal begins, or {@code null} where it is stored inert
 * @param kept the name it is kept under, or that it is marked active, where it is stored
 */
record BadFile(String what, String name, byte[] content, String sentence, String kept) {

	static BadFile refused(String what, String name, byte[] content, String sentence) {
		return new BadFile(what, name, content, (sentence != null) ? start(sentence) : "", null);
	}

	/** Up to what is filled in. */
	private static String start(String sentence) {
		int filled = sentence.indexOf('%');
		return (filled < 0) ? sentence.strip() : sentence.substring(0, filled);
	}

	static BadFile inert(String what, String name, byte[] content, String kept) {
		return new BadFile(what, name, content, null, kept);
	}

	@Override
	public String toString() {
		return this.what;
	}

}
