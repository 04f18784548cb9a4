package fr.cqpm.commission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/**
 * A page of the commission that stays open: it asks every few seconds whether it still is
 * what it shows, by its version as a weak entity tag; what is compressed has no other.
 */
final class LivePage {

	private static final Pattern TAG = Pattern.compile("W/\"([a-z0-9-]{1,200})\"");

	private LivePage() {
	}

	/** The version a browser says it has, or {@code null}. */
	static @Nullable String seen(@Nullable String tag) {
		Matcher matcher = TAG.matcher((tag != null) ? tag : "");
		return matcher.matches() ? matcher.group(1) : null;
	}

	/** Shows what has changed; what has not is not modified (304). */
	static @Nullable String show(Optional<CommissionSheet> changed, HttpServletResponse response,
			Function<CommissionSheet, String> page) {
		if (changed.isEmpty()) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			return null;
		}
		response.setHeader(HttpHeaders.ETAG, "W/\"" + changed.get().version() + "\"");
		return page.apply(changed.get());
	}

	/** Why a decision is not taken: what the form lacks, or else what the rules say. */
	static List<String> reasons(BindingResult errors, Supplier<Verdict> decision) {
		List<String> reasons = new ArrayList<>(
				errors.getAllErrors().stream().map(DefaultMessageSourceResolvable::getDefaultMessage).toList());
		if (reasons.isEmpty()) {
			reasons.addAll(decision.get().refusals().stream().map(Refusal::reason).toList());
		}
		return reasons;
	}

}
