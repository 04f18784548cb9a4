package fr.cqpm.evidence.web;

import java.util.List;

import fr.cqpm.evidence.Natures;
import org.jspecify.annotations.Nullable;

/**
 * The list, one nature a line.
 *
 * @param seen what was shown
 */
record NaturesForm(@Nullable String natures, @Nullable String seen) {

	static NaturesForm of(Natures.Offered offered) {
		return new NaturesForm(String.join("\n", offered.labels()), offered.seen());
	}

	List<String> labels() {
		return (this.natures != null) ? this.natures.lines().toList() : List.of();
	}

}
