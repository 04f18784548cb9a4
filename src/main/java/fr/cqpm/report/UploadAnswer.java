package fr.cqpm.report;

import java.util.List;

import fr.cqpm.shared.Refusal;

/** Ce qu'il advient d'un envoi en morceaux: what its sender does next follows from it. */
public sealed interface UploadAnswer {

	/** The chunks that are not among these are expected. */
	record Begun(UnfinishedUpload upload, List<HeldChunk> held) implements UploadAnswer {

		public Begun {
			held = List.copyOf(held);
		}

	}

	/** The chunk is here, whoever sent it. */
	record Acknowledged() implements UploadAnswer {

	}

	/** The whole file is a version. */
	record Received(FileKind kind) implements UploadAnswer {

	}

	/** Some chunks are still expected. */
	record Incomplete() implements UploadAnswer {

	}

	/** What is here is of another file: this one needs an upload of its own. */
	record OtherContent() implements UploadAnswer {

	}

	/** The file, or one of its chunks, is not accepted. */
	record Refused(Refusal refusal) implements UploadAnswer {

	}

}
