package fr.cqpm.jury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contenu figé du procès-verbal d'une session: complete in itself, so that it can be
 * read, printed and checked without anything else.
 *
 * @param format of this content, for whoever reads it years later
 * @param warnings of rule R13, as they were at the closing
 */
public record MinutesContent(String format, UUID session, String examCentre, Instant heldAt, String place,
		@Nullable LocalDate unionsAskedOn, Instant attendedAt, List<Member> members, List<String> warnings,
		List<Candidate> candidates, String closedBy, Instant closedAt) {

	static final String FORMAT = "cqpm-jury-1";

	/** What the purge of a dossier writes for its candidate's name. */
	static final String ERASED = "Données effacées";

	/** Names sorted, no white space: the same content is always the same text. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.build();

	public MinutesContent {
		members = List.copyOf(members);
		warnings = List.copyOf(warnings);
		candidates = List.copyOf(candidates);
	}

	static MinutesContent read(String canonical) {
		return JSON.readValue(canonical, MinutesContent.class);
	}

	/** Whether a candidate was taken out: the print is then of the original. */
	boolean erased() {
		return this.candidates.stream().anyMatch((candidate) -> candidate.name().equals(ERASED));
	}

	/** The canonical JSON. */
	String canonical() {
		return JSON.writeValueAsString(this);
	}

	/**
	 * Membre du jury.
	 *
	 * @param side collège, with the union's name of an employee member
	 */
	public record Member(String name, @Nullable String employer, String side, boolean chairs, boolean present,
			@Nullable LocalDate employerToldOn) {

	}

	/**
	 * Candidat, with what the jury declared.
	 *
	 * @param standard the référentiel’s title
	 * @param explanation the computed admissibility
	 * @param votes one sentence, where a vote was asked for
	 */
	public record Candidate(String reference, String name, String standard, String explanation, Declaration declared,
			@Nullable String reason, @Nullable String votes, Instant declaredAt, List<CapacityStanding> capacities) {

		public Candidate {
			capacities = List.copyOf(capacities);
		}

	}

}
