package fr.cqpm.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Situation telle que le candidat la déclare.
 *
 * @param title intitulé
 * @param nature out of the centre's list, or the candidate's own word
 * @param period when, in the candidate's words: « mars à juin 2026 »
 * @param place where it was, or {@code null}
 * @param team with whom: how many, which trades, or {@code null}
 * @param modes the communication modes it shows
 * @param account what the candidate did
 */
public record SituationText(@Nullable String title, @Nullable SituationKind kind, @Nullable String nature,
		@Nullable String period, @Nullable String place, @Nullable String team, Set<CommunicationMode> modes,
		@Nullable String account) {

	private static final int LONGEST_LINE = 160;

	private static final int LONGEST_ACCOUNT = 4000;

	public SituationText {
		modes = modes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(modes));
	}

	/** Why it cannot be kept; empty when it can. */
	List<Refusal> refusals() {
		List<Refusal> refusals = new ArrayList<>();
		line(refusals, "title", this.title, "Donnez un titre à la situation.");
		if (this.kind == null) {
			refusals.add(Refusal.at("kind", Rule.R5, "Choisissez\u00a0: projet, activité ou événement."));
		}
		line(refusals, "nature", this.nature, "Choisissez la nature de la situation, ou «\u00a0autre\u00a0».");
		line(refusals, "period", this.period, "Indiquez la période, par exemple\u00a0: mars à juin 2026.");
		length(refusals, "place", this.place);
		length(refusals, "team", this.team);
		if (this.account != null && this.account.length() > LONGEST_ACCOUNT) {
			refusals.add(Refusal.at("account", Rule.R5, "Ce texte est trop long\u00a0: 4 000 caractères au plus."));
		}
		return refusals;
	}

	private static void line(List<Refusal> refusals, String field, @Nullable String text, String missing) {
		if (text == null || text.isBlank()) {
			refusals.add(Refusal.at(field, Rule.R5, missing));
		}
		else {
			length(refusals, field, text);
		}
	}

	private static void length(List<Refusal> refusals, String field, @Nullable String text) {
		if (text != null && text.length() > LONGEST_LINE) {
			refusals.add(Refusal.at(field, Rule.R5, "Ce texte est trop long\u00a0: 160 caractères au plus."));
		}
	}

	/** « oral, écrit ». */
	public String modesInWords() {
		return this.modes.stream().sorted().map(CommunicationMode::label).collect(Collectors.joining(", "));
	}

}
