package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The version that was checked.
 */
record DepositForm(@Nullable UUID version) {

	UUID requireVersion() {
		if (this.version == null) {
			throw new NotFound("No version");
		}
		return this.version;
	}

}
