package fr.cqpm.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contenu figé d'un dossier des modalités: everything a transmission says, complete in
 * itself, so that it can be read, printed and checked without anything else. An
 * accommodation granted to the candidate is not part of it: the resource centre does not
 * need it.
 *
 * @param format of this content, for whoever reads it years later
 * @param reference of the dossier
 * @param pathway parcours, in French
 * @param company as « name (SIRET) », or {@code null}
 */
public record PlanContent(String format, int revision, Instant transmittedAt, String transmittedBy, String examCentre,
		String resourceCentre, String reference, String candidate, String pathway, @Nullable String company,
		Standard standard, List<Line> capacities, Agreement agreement, Report report) {

	static final String FORMAT = "cqpm-plan-1";

	/** Names sorted, no white space: the same content is always the same text. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.build();

	public PlanContent {
		capacities = List.copyOf(capacities);
	}

	static PlanContent read(String canonical) {
		return JSON.readValue(canonical, PlanContent.class);
	}

	/** The canonical JSON. */
	public String canonical() {
		return JSON.writeValueAsString(this);
	}

	/** How people refer to it, e.g. « LOR-2026-0042-A, révision 2 ». */
	public String label() {
		return this.reference + ", révision\u00a0" + this.revision;
	}

	/** The methods planned, per capacity. */
	public Map<CapacityNumber, Set<AssessmentMethod>> methods() {
		Map<CapacityNumber, Set<AssessmentMethod>> methods = new TreeMap<>();
		this.capacities.forEach((line) -> methods.put(new CapacityNumber(line.number()), Set.copyOf(line.methods())));
		return methods;
	}

	/** The report's deadline and conditions. */
	public ReportConditions conditions() {
		return new ReportConditions(Set.copyOf(this.report.formats()), this.report.maximumBytes(),
				new Deadline(this.report.due(), null, Duration.ofMinutes(this.report.graceMinutes())));
	}

	/** The same as a proposal: what the next revision begins with. */
	PlanProposal proposal() {
		List<CapacityPlan> lines = this.capacities.stream()
			.map((line) -> new CapacityPlan(new CapacityNumber(line.number()), Set.copyOf(line.methods()),
					line.reason()))
			.toList();
		return new PlanProposal(lines, this.agreement, this.report.due(), Set.copyOf(this.report.formats()),
				this.report.maximumBytes());
	}

	/**
	 * Référentiel.
	 *
	 * @param edition its id
	 * @param sha256 of the edition's own canonical content
	 */
	public record Standard(UUID edition, String title, String version, String sha256) {

	}

	/**
	 * Modalités d'une capacité.
	 *
	 * @param title the official title
	 * @param methods in the order of § IV.2.B
	 * @param reason motif of a reconstituted situation, or {@code null}
	 */
	public record Line(int number, String title, List<AssessmentMethod> methods, @Nullable String reason) {

		public Line {
			methods = List.copyOf(methods);
		}

	}

	/**
	 * Délai et conditions du rapport.
	 *
	 * @param due the last minute
	 * @param graceMinutes how long after it an upload begun in time may be deposited
	 */
	public record Report(Instant due, long graceMinutes, List<ReportFormat> formats, long maximumBytes) {

		public Report {
			formats = List.copyOf(formats);
		}

	}

}
