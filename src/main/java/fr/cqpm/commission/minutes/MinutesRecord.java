package fr.cqpm.commission.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contenu figé du procès-verbal d'une clôture: what the members sign. Complete in itself,
 * so that it can be read, printed and checked without anything else, whatever changes
 * afterwards.
 *
 * @param format of this content, for whoever reads it years later
 * @param closing 1 for the first closing of that commission
 * @param turns earlier closings and reopenings, and this closing
 * @param members who sit, the president first
 * @param setAside who sits no more, since they declared a conflict of interest
 * @param opinions of the company, or none and a waiver
 * @param capacities in the order of the référentiel
 */
public record MinutesRecord(String format, Dossier dossier, int closing, Instant closedAt, String closedBy,
		List<Turn> turns, List<Member> members, List<FormerMember> setAside, List<Meeting> meetings,
		List<Opinion> opinions, @Nullable Waiver waiver, List<Capacity> capacities) {

	public static final String FORMAT = "cqpm-commission-1";

	/** Names sorted, no white space: the same content is always the same text. */
	static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.build();

	public MinutesRecord {
		turns = List.copyOf(turns);
		members = List.copyOf(members);
		setAside = List.copyOf(setAside);
		meetings = List.copyOf(meetings);
		opinions = List.copyOf(opinions);
		capacities = List.copyOf(capacities);
	}

	public static MinutesRecord read(String canonical) {
		return JSON.readValue(canonical, MinutesRecord.class);
	}

	/** The canonical JSON, whose print is signed. */
	public String canonical() {
		return JSON.writeValueAsString(this);
	}

	/**
	 * Le dossier, as it was when the commission closed.
	 *
	 * @param standard the référentiel's title
	 * @param edition its version
	 */
	public record Dossier(String reference, String candidate, LocalDate registeredOn, @Nullable String company,
			String examCentre, String standard, String edition) {

	}

	/** Clôture ou réouverture, which has a reason. */
	public record Turn(boolean closed, Instant at, String by, @Nullable String reason) {

	}

	/**
	 * Membre de la commission.
	 *
	 * @param independentSince when they declared that they have no conflict of interest
	 * @param submittedAt when they submitted their marks, or {@code null}
	 * @param exclusion why the president waited for them no longer, or {@code null}
	 */
	public record Member(UUID person, String name, @Nullable String employer, boolean presides,
			@Nullable Instant independentSince, @Nullable Instant submittedAt, @Nullable String exclusion) {

	}

	/** Ancien membre: which conflict it is stays between them and the centre. */
	public record FormerMember(String name, @Nullable Instant conflictAt, boolean marksSetAside) {

	}

	/** Séance, as held. */
	public record Meeting(Code kind, Instant began, @Nullable Instant ended, String place, List<String> present) {

		public Meeting {
			present = List.copyOf(present);
		}

	}

	/**
	 * Avis de l'entreprise.
	 *
	 * @param origin how it was taken down where its author did not write it; absent from
	 * the canonical text otherwise, as it was before opinions came by telephone
	 */
	public record Opinion(String by, String function, Instant at,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String origin) {

	}

	/** Dispense d'avis. */
	public record Waiver(String reason, String by, Instant at) {

	}

	/**
	 * Capacité.
	 *
	 * @param conditionConfirmed whether its countable condition was found to be met, or
	 * {@code null} where it has none
	 * @param situations what the candidate's situations add up to, or {@code null}
	 * @param company what the company says of the capacity as a whole
	 * @param proposal what the criteria suggested
	 */
	public record Capacity(int number, String title, String conditions, List<Code> methods, @Nullable String situations,
			@Nullable Boolean conditionConfirmed, List<Voice> company, Code proposal, Decision decision,
			List<Criterion> criteria) {

		public Capacity {
			methods = List.copyOf(methods);
			company = List.copyOf(company);
			criteria = List.copyOf(criteria);
		}

	}

	/**
	 * Critère, with its four voices: candidate, company, each assessor, commission.
	 *
	 * @param candidate what the report shows
	 * @param interview what was answered at the interview
	 */
	public record Criterion(String number, String text, List<Evidence> candidate, List<Answer> interview,
			List<Voice> company, List<Voice> assessors, Decision commission) {

		public Criterion {
			candidate = List.copyOf(candidate);
			interview = List.copyOf(interview);
			company = List.copyOf(company);
			assessors = List.copyOf(assessors);
		}

	}

	/** Preuve, where the candidate shows it. */
	public record Evidence(String situation, @Nullable String pages, @Nullable String note) {

	}

	/** Preuve orale, as that member noted it. */
	public record Answer(String notedBy, String text, Instant at) {

	}

	/**
	 * Ce que dit une personne.
	 *
	 * @param revised why it was changed after it was submitted, or {@code null}
	 */
	public record Voice(String by, Code says, @Nullable String comment, @Nullable String revised) {

	}

	/** Ce que décide la commission. */
	public record Decision(Code says, @Nullable String reason, String by, Instant at) {

	}

	/**
	 * Réponse, for machines and for people.
	 *
	 * @param code its name in the application, e.g. {@code MET}
	 */
	public record Code(String code, String label) {

	}

}
