package fr.cqpm.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.cqpm.shared.CqpmProperties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every mail there is, with something to say for each of its values. */
final class SampleMails {

	private static final Pattern VALUE = Pattern.compile("mail\\.([a-zA-Z0-9]+)");

	/** What stands for a value of that name, whichever mail says it. */
	private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("reference", "LOR-2026-0042-A"),
			Map.entry("candidate", "Camille Exemple"), Map.entry("until", "3 mars 2027 à 17:00"),
			Map.entry("at", "3 mars 2027 à 14:05"), Map.entry("date", "3 mars 2027 à 14:00"),
			Map.entry("standard", "Management d’équipe(s) autonome(s)"), Map.entry("person", "Dominique Tutrice"),
			Map.entry("member", "Alix Évaluatrice"), Map.entry("centre", "Centre d’examen fictif"),
			Map.entry("label", "LOR-2026-0042-A, révision 2"), Map.entry("fileName", "rapport d’activité.pdf"),
			Map.entry("size", "12,4\u00a0Mo"), Map.entry("sha256", "3b0c44298fc1c149".repeat(4)),
			Map.entry("annexes", "Annexe\u00a0: planning.pdf, 1,2\u00a0Mo"), Map.entry("signature", "Eicar-Signature"),
			Map.entry("reason", "Les pages 12 à 14 manquent.\nLe planning n’est pas lisible."),
			Map.entry("members", "Alix Évaluatrice (préside), Claude Évaluateur"),
			Map.entry("presentation", "3 mars 2027 à 14:00, Salle 2"), Map.entry("interview", "date à fixer"),
			Map.entry("place", "12 rue de l’Exemple, 57000 Metz"), Map.entry("formats", "PDF, Word"),
			Map.entry("stands", "prend fin"), Map.entry("what", "Votre mot de passe a été changé."),
			Map.entry("missing", "Il vous reste deux situations à relier à une preuve."),
			Map.entry("title", "présentation"), Map.entry("meeting", "présentation devant la commission d’évaluation"),
			Map.entry("when", "3 mars 2027 à 14:00"), Map.entry("lasting", "40 minutes"),
			Map.entry("other", "Entretien\u00a0: 3 mars 2027 à 15:15, Salle 2"),
			Map.entry("prepare", "Apportez une pièce d’identité."), Map.entry("accommodation", "Tiers temps"),
			Map.entry("was", "2 mars 2027 à 14:00"), Map.entry("before", "2 mars 2027 de 14:00 à 14:40, Salle 2"),
			Map.entry("why", "Vous ne siégez plus à cette commission."), Map.entry("code", "K7PM-Q4TX"),
			Map.entry("due", "3 mars 2027"), Map.entry("staff", "Claude Exemple"), Map.entry("day", "3 mars 2027"),
			Map.entry("replaces", "non"));

	private SampleMails() {
	}

	/** The names of all templates. */
	static List<String> templates() throws IOException {
		return Stream.of(resources())
			.map((file) -> String.valueOf(file.getFilename()).replace(".txt", ""))
			.sorted()
			.toList();
	}

	private static Resource[] resources() throws IOException {
		return new PathMatchingResourcePatternResolver().getResources("classpath:/templates/mail/*.txt");
	}

	static String source(String template) throws IOException {
		Resource file = new PathMatchingResourcePatternResolver()
			.getResource("classpath:/templates/mail/" + template + ".txt");
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	/** All that this template says. */
	static Map<String, String> model(String template, CqpmProperties properties) throws IOException {
		Map<String, String> model = new HashMap<>();
		VALUE.matcher(source(template))
			.results()
			.map((MatchResult found) -> found.group(1))
			.forEach((name) -> model.put(name, value(template, name, properties)));
		return model;
	}

	private static String value(String template, String name, CqpmProperties properties) {
		if (List.of("page", "address").contains(name)) {
			return properties.link("/mon-dossier/rapport");
		}
		String sample = SAMPLES.get(name);
		if (sample == null) {
			throw new AssertionError("What may « " + name + " » of the mail « " + template + " » be? Add a sample");
		}
		return sample;
	}

}
