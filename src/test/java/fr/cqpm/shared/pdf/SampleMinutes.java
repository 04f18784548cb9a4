package fr.cqpm.shared.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Minutes as rich as real ones become: 41 rows, long words, every sign, hostile text. */
final class SampleMinutes {

	static final String HOSTILE = "Voir <script>alert('x')</script> & <b>l’œuvre</b> – « à l’identique »";

	static final String LONG_WORD = "anticonstitutionnellement".repeat(8);

	private static final List<String> TITLES = List.of("Définir l'organisation de l'activité de son secteur",
			"Optimiser le fonctionnement de son secteur face aux aléas et événements",
			"Proposer des solutions d'amélioration de la performance de son secteur",
			"Elaborer et mettre en œuvre des démarches d'amélioration de la performance",
			"Définir les besoins en compétences de son secteur", "Evaluer les compétences des membres de son équipe",
			"Assurer l'évolution des compétences des membres de son équipe",
			"Gérer les informations nécessaires au fonctionnement de son secteur", "Créer la cohésion de l'équipe",
			"Conduire les projets d'évolution de son secteur");

	private static final List<String> SENTENCES = List.of(
			"Les ressources en équipements, personnels et matière, sont identifiées et la capacité de production d'activité prévue est prise en compte.",
			"La capacité est comparée à la charge de travail à assurer. Les écarts sont identifiés.",
			"Les solutions d'ajustement de charge ou de capacité sont identifiées, en fonction des priorités et des ressources (compétences, moyens) disponibles, négociées avec les personnes concernées (la hiérarchie, le cas échéant le(s) responsable(s) d'équipe(s) sous sa responsabilité, le personnel, les services supports, ...).",
			"Le planning définitif est établi en tenant compte des objectifs et des contraintes (quantité, qualité, délais, sécurité, coût, disponibilité des ressources...).",
			"L'évènement et la décision sont enregistrés; les conséquences sont anticipées et une (ou plusieurs) action(s) de réajustement est (sont) mise(s) en œuvre.");

	private SampleMinutes() {
	}

	static PdfDetails details() {
		return new PdfDetails("Procès-verbal de la commission d’évaluation", "Dossier LYO-2026-00042",
				Instant.parse("2026-03-12T13:32:00Z"))
			.with(new PdfAttachment("proces-verbal.json", "Le procès-verbal, pour les machines",
					"{\"dossier\":\"LYO-2026-00042\"}".getBytes()));
	}

	static Map<String, Object> model() {
		return Map.of("subject", "Management d'équipe(s) autonome(s)", "facts", facts(), "capacities", capacities(),
				"reasons", reasons(), "signatures", signatures(), "sha256",
				"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
	}

	private static List<PdfFact> facts() {
		return List.of(new PdfFact("Candidat", "Camille Exemple, née Modèle"),
				new PdfFact("Parcours", "Validation des acquis de l’expérience"),
				new PdfFact("Entreprise", "Mécanique des Trois-Rivières (fictive)\nSIRET 123 456 789 00013"),
				new PdfFact("Commission réunie le", "12 mars 2026, à Lyon"), new PdfFact("Observation", HOSTILE),
				new PdfFact("Mot long", LONG_WORD));
	}

	private static List<SampleCapacity> capacities() {
		List<SampleCapacity> capacities = new ArrayList<>();
		for (int number = 1; number <= TITLES.size(); number++) {
			boolean acquired = number != 2;
			PdfVerdict verdict = acquired ? new PdfVerdict(PdfTone.OK, "Acquise")
					: new PdfVerdict(PdfTone.NO, "Non acquise");
			capacities.add(new SampleCapacity(number, TITLES.get(number - 1),
					"A partir des prévisions et des objectifs d'activité du secteur, sur un horizon donné par l'entreprise, et selon les pratiques de l'entreprise.",
					verdict, criteria(number)));
		}
		return capacities;
	}

	private static List<PdfCriterion> criteria(int capacity) {
		return IntStream.rangeClosed(1, (capacity == 9) ? 5 : 4)
			.mapToObj((each) -> new PdfCriterion(capacity + "." + each, SENTENCES.get(each - 1),
					verdict(capacity, each), reason(capacity, each)))
			.toList();
	}

	private static PdfVerdict verdict(int capacity, int each) {
		return switch (capacity * 10 + each) {
			case 22, 23 -> new PdfVerdict(PdfTone.NO, "Non satisfait");
			case 32 -> new PdfVerdict(PdfTone.VOID, "Sans objet");
			case 41 -> new PdfVerdict(PdfTone.REVIEW, "À revoir");
			case 51 -> new PdfVerdict(PdfTone.NONE, "Non évalué");
			default -> new PdfVerdict(PdfTone.OK, "Satisfait");
		};
	}

	private static @Nullable String reason(int capacity, int each) {
		return switch (capacity * 10 + each) {
			case 22 ->
				"La décision d’ajustement n’a pas été transmise à l’équipe de nuit ; le rapport (p. 9–11) ne montre aucune consigne écrite.";
			case 32 -> "Le secteur ne compte qu’une équipe.";
			default -> null;
		};
	}

	private static List<PdfReason> reasons() {
		return List.of(new PdfReason("Capacité 2, non acquise",
				"Un seul cas d’aléa est montré jusqu’à son terme. La commission attend un second cas, de nature différente."),
				new PdfReason("Avis de l’entreprise", HOSTILE));
	}

	private static List<PdfSignature> signatures() {
		return List.of(
				new PdfSignature("Dominique Fictif", "Présidence de la commission", "Signé le 12 mars 2026 à 14:21"),
				new PdfSignature("Alix Inventé", "Évaluation", "Signé le 12 mars 2026 à 14:30"),
				new PdfSignature("Noé Imaginaire", "Évaluation",
						"Absent. Motif noté par la présidence : congé maladie, remplacement impossible."));
	}

	/** A capacity with what was decided, as a module's own view would be. */
	record SampleCapacity(int number, String title, String conditions, PdfVerdict verdict,
			List<PdfCriterion> criteria) {

	}

}
