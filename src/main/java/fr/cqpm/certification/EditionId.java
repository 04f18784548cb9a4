package fr.cqpm.certification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifies one immutable edition of a standard: the same one in every deployment.
 */
public record EditionId(UUID value) {

	static EditionId of(String standard, String version) {
		return new EditionId(UUID.nameUUIDFromBytes((standard + "/" + version).getBytes(StandardCharsets.UTF_8)));
	}

}
