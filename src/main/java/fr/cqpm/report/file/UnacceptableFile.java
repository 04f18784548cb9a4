package fr.cqpm.report.file;

/** Why a file is not accepted, in one French sentence. */
class UnacceptableFile extends Exception {

	UnacceptableFile(String sentence) {
		super(sentence);
	}

	String sentence() {
		return String.valueOf(getMessage());
	}

}
