package fr.cqpm.authorization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.support.CentreFiles;
import fr.cqpm.support.Requests;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What a page of ours would send to an address: the form of that page as those find it
 * whose dossier it is, or the same fields without the page. Everybody else sends the very
 * same, so that only who they are can be the reason of a refusal.
 */
final class Forms {

	private static final String[] NOTHING = {};

	private static final String TOMORROW = LocalDate.now().plusDays(40).toString();

	private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();

	private static final Map<String, Form> FORMS = new HashMap<>();

	static {
		of("/theme", "theme", "dark", "here", "/aide");
		account();
		registration();
		report();
		assessment();
		jury();
	}

	private final MockMvcTester mvc;

	private final Map<String, List<Map.Entry<String, String>>> found = new HashMap<>();

	Forms(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	private static void account() {
		of("/connexion", "email", "personne@exemple.test", "password", "mauvais mot de passe");
		of("/connexion/lien", "email", "inconnue@exemple.test");
		of("/mot-de-passe/oublie", "email", "inconnue@exemple.test");
		of("/mot-de-passe/{password-link}", "password", "cheval correct batterie agrafe");
		of("/premier-administrateur/{sign-in-link}", "givenName", "Alix", "familyName", "Fictive", "email",
				"premiere@exemple.test", "password", "cheval correct batterie agrafe");
		of("/connexion/second-facteur", "code", "000000");
		of("/compte/mot-de-passe", "password", "cheval correct batterie agrafe");
		of("/compte/application/premier-code", "code", "000000");
		of("/administration/personnes/nouvelle", "givenName", "Alix", "familyName", "Fictive", "email",
				"alix.fictive@exemple.test");
		of("/administration/personnes/{person}/roles", "role", "ADMINISTRATOR");
		of("/administration/personnes/{person}/roles/retrait", "role", "ASSESSOR", "centre", "{centre}");
		of("/administration/personnes/{person}/acces", "enabled", "false");
		of("/administration/personnes/{person}/correction", "givenName", "Alix", "familyName", "Fictive", "employer",
				"Mécanique fictive", "version", "0");
		of("/administration/centres/{centre}/coordonnees", "email", "secretariat@exemple.test", "phone",
				"03 00 00 00 00");
		of("/administration/centres", "code", "ZZZZ", "name", "Centre fictif", "resourceCentre", "Ressource fictive");
	}

	private static void registration() {
		String[] answers = { "birthName", "Fictive", "firstNames", "Camille", "sex", "F", "birthDate", "1990-05-17",
				"bornIn", "ABROAD", "birthCountry", "Belgique", "email", "nouvelle@exemple.test", "pathway", "TRAINING",
				"registeredOn", "2026-01-12", "noCompany", "true", "confirmed", "true" };
		on("/candidats/nouveau", "/candidats/nouveau", answers);
		on("/candidats/nouveau?room", "/candidats/nouveau", "room", "1");
		on("/dossiers/{planned}/inscription", "/dossiers/{planned}/inscription", "usedName", "Autre", "confirmed",
				"true");
		on("/dossiers/{result}/rectification", "/dossiers/{result}/rectification", "usedName", "Autre", "reason",
				"Motif fictif");
		on("/dossiers/{planned}/inscription?room", "/dossiers/{planned}/inscription", "room", "1");
		on("/dossiers/{planned}/plan", "/dossiers/{planned}/plan", "agreedName", "Autre nom");
		on("/dossiers/{planned}/plan/transmissions", "/dossiers/{planned}/plan/verifier");
		of("/dossiers/{planned}/avis", "name", "Dominique Tutrice", "email", "autre@exemple.test");
		of("/dossiers/{planned}/avis/{invitation}/echeance", "dueOn", TOMORROW);
		of("/dossiers/{planned}/avis/{invitation}/adresse", "name", "Dominique Tutrice", "email", "autre@exemple.test");
		of("/dossiers/{planned}/avis/{invitation}/retrait-avis", "reason", "Motif fictif");
		of("/dossiers/{planned}/avis/demandes/{delegation}/refus", "reason", "Motif fictif");
		of("/dossiers/{planned}/avis/dispense/levee", "reason", "Motif fictif");
		of("/dossiers/{planned}/avis/telephone", "name", "Alix Cheffe", "function", "Cheffe d’atelier");
		on("/dossiers/{planned}/avis/{dictation}/saisie", "/dossiers/{planned}/avis/{dictation}/saisie",
				"lines[0].answer", "FAVOURABLE");
		of("/dossiers/{planned}/avis/{dictation}/saisie/verifier", "day", YESTERDAY, "hour", "10:00", "attested",
				"true");
		of("/avis/{copy-link}/copie/contester", "said", "Texte fictif");
		of("/dossiers/{planned}/avis/dispense", "reason", "Motif fictif");
		of("/dossiers/{planned}/commission", "seen", "0", "members", "{member}", "members", "{presides}", "president",
				"{member}");
		of("/dossiers/{planned}/commission/apercu", "seen", "0", "members", "{member}", "members", "{presides}",
				"president", "{member}");
		of("/plans-transmis/{transmission}/reponses", "key", UUID.randomUUID().toString(), "kind", "OBSERVATION",
				"text", "Remarque fictive");
	}

	private static void report() {
		String[] situation = { "kind", "EVENT", "nature", "Qualité", "period", "mars 2026", "title", "Autre titre" };
		on("/mon-dossier/situations/nouvelle", "/mon-dossier/situations/nouvelle", situation);
		on("/mon-dossier/situations/{situation}", "/mon-dossier/situations/{situation}", situation);
		of("/mon-dossier/situations/{situation}/retirer", "version", "0");
		of("/mon-dossier/preuves/{capacity}", "situation", "{unproven}", "criteria", "1", "pages", "2");
		of("/mon-dossier/situations/apercu", "key", UUID.randomUUID().toString(), "version", "0", "modes", "ORAL");
		of("/mon-dossier/preuves/{capacity}/apercu", "situation", "{unproven}", "criteria", "1");
		of("/mon-dossier/preuves/{capacity}/points-de-vue", "view[0]", "MASTERED", "seen[0]", "0");
		of("/mon-dossier/points-de-vue/{criterion}", "view", "IN_PROGRESS", "seen", "0");
		of("/mon-dossier/preuves/{capacity}/{evidence}", "version", "0", "pages", "1");
		of("/mon-dossier/preuves/{capacity}/{evidence}/retirer", "version", "0");
		of("/mon-dossier/envois", "kind", "REPORT", "name", "autre.pdf", "size", "1000");
		of("/mon-dossier/envois/{upload}/fin", "print", "0");
		of("/mon-dossier/preuves/{capacity}/{evidence}/confirmer", "version", "0");
		of("/mon-dossier/passages/{passage}", "version", "0", "page", "2", "criteria", "2.1");
		of("/mon-dossier/passages/{passage}/confirmer", "version", "0");
		of("/mon-dossier/passages/{passage}/retirer", "version", "0");
		of("/rapports/{writing}/lire", "key", UUID.randomUUID().toString(), "page", "1", "criteria", "2.1");
		on("/mon-dossier/depot", "/mon-dossier/verifier");
		of("/dossiers/{writing}/rapport/prolongation", "extendedTo", TOMORROW, "extendedTime", "12:00", "reason",
				"Motif fictif");
		on("/natures/{centre}", "/natures/{centre}", "natures", "Qualité\nPanne fictive");
		of("/dossiers/{asking}/rapport/demandes/{request}/refus", "refusalReason", "Motif fictif");
		of("/mon-dossier/prolongation", "key", UUID.randomUUID().toString(), "wishedTo",
				LocalDate.now().plusDays(70).toString(), "wishedTime", "12:00", "reason", "Motif fictif");
		of("/dossiers/{marking}/rapport/retour", "returnReason", "Motif fictif");
		of("/dossiers/{marking}/donnees/conservation", "held", "true", "reason", "Motif fictif");
		of("/avis", "code", "ABCD-2345", "who", "inconnue@exemple.test");
		of("/mon-avis/capacites/{capacity}", "lines[0].answer", "FAVOURABLE", "version", "0");
		of("/mon-avis/capacites/{capacity}/brouillon", "lines[0].answer", "FAVOURABLE", "seen", "0");
		of("/mon-avis/deleguer", "name", "Sacha Fictive", "function", "Cheffe d’atelier", "email",
				"cheffe@exemple.test");
		of("/mon-avis/retrait", "reason", "Motif fictif");
		of("/mon-avis/verifier", "name", "Dominique Tutrice", "function", "Responsable", "attested", "true");
	}

	private static void assessment() {
		on("/evaluations/{marking}/capacites/{capacity}", "/evaluations/{marking}");
		of("/evaluations/{marking}/criteres/{criterion}", "value", "NOT_MET", "comment", "Remarque", "seen", "1", "key",
				UUID.randomUUID().toString());
		of("/evaluations/{marking}/notes/{capacity}", "text", "Remarque", "seen", "0", "key",
				UUID.randomUUID().toString());
		of("/evaluations/{deciding}/criteres/{criterion}/reviser", "value", "NOT_MET", "comment", "Remarque", "reason",
				"Motif fictif", "seen", "1");
		of("/evaluations/{marking}/membres", "member", "{member}", "reason", "Motif fictif");
		of("/evaluations/{marking}/{meeting}", "seen", "0", "date", YESTERDAY, "time", "09:00", "until", "10:00",
				"place", "Salle fictive", "present", "{member}", "present", "{presides}");
		of("/evaluations/{writing}/independance", "conflict", "true", "reason", "Motif fictif");
		on("/evaluations/{deciding}/commission/criteres/{criterion}",
				"/evaluations/{deciding}/commission?critere={criterion}", "value", "MET");
		of("/evaluations/{marking}/entretien/guide/criteres/{criterion}", "answer", "Réponse fictive", "seen", "0");
		of("/evaluations/{deciding}/commission/plume/passer", "member", "{member}");
		of("/evaluations/{deciding}/commission/unanimes", "criteres", "1.1=MET");
		on("/evaluations/{decided}/synthese/capacites/{capacity}", "/evaluations/{decided}/synthese", "outcome",
				"NOT_ACQUIRED", "reason", "Motif fictif");
		of("/evaluations/{closed}/synthese/rouvrir", "closing", "1", "reason", "Motif fictif");
		of("/evaluations/{closed}/synthese/signer", "closing", "1");
		of("/evaluations/{closed}/synthese/remarque", "closing", "1", "seen", "0", "kind", "DISSENT", "text",
				"Remarque fictive");
		of("/evaluations/{closed}/synthese/absences/{member}", "closing", "1", "reason", "Motif fictif");
	}

	private static void jury() {
		String[] plan = { "date", TOMORROW, "time", "14:00", "place", "Salle fictive", "seats[0].person",
				"{jury-presides}", "seats[0].side", "EMPLOYER", "president", "{jury-presides}" };
		of("/sessions/nouvelle", with(plan, "centre", "{centre}", "key", UUID.randomUUID().toString()));
		of("/sessions/nouvelle/apercu", with(plan, "centre", "{centre}", "seats[1].person", "{jury-sits}"));
		of("/sessions/{composing}/composition", with(plan, "seen", "1"));
		of("/sessions/{composing}/composition/apercu", with(plan, "seen", "1", "seats[1].person", "{jury-sits}"));
		of("/sessions/{composing}/dossiers", "dossiers", "{planned}");
		of("/deliberations/{composing}/emargement", "seen", "0", "present", "{jury-presides}", "present",
				"{jury-sits}");
		String[] declaration = { "key", UUID.randomUUID().toString(), "declaration", "DEFERRED", "reason",
				"Motif fictif" };
		of("/deliberations/{attended}/dossiers/{marking}/verifier", declaration);
		of("/deliberations/{attended}/dossiers/{marking}/declaration", declaration);
	}

	private static String[] with(String[] fields, String... more) {
		List<String> all = new ArrayList<>(List.of(fields));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	/** These fields, without a page. */
	private static void of(String address, String... fields) {
		FORMS.put(address, new Form(null, fields));
	}

	/** What the form on that page would send, with some answers changed. */
	private static void on(String address, String page, String... changes) {
		FORMS.put(address, new Form(page, changes));
	}

	/** The fields that those would send whose files these are. */
	List<Map.Entry<String, String>> fields(Endpoint endpoint, CentreFiles files) {
		return this.found.computeIfAbsent(files.id("planned") + endpoint.address(), (key) -> read(endpoint, files));
	}

	private List<Map.Entry<String, String>> read(Endpoint endpoint, CentreFiles files) {
		Form form = FORMS.getOrDefault(endpoint.address(), new Form(null, NOTHING));
		List<Map.Entry<String, String>> fields = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < form.fields().length; i += 2) {
			names.add(form.fields()[i]);
			fields.add(Map.entry(form.fields()[i], Addresses.fill(form.fields()[i + 1], files)));
		}
		if (form.page() != null) {
			page(form.page(), endpoint, files).formData()
				.stream()
				.filter((field) -> !names.contains(field.key()))
				.forEach((field) -> fields.add(Map.entry(field.key(), field.value())));
		}
		return fields;
	}

	private FormElement page(String address, Endpoint endpoint, CentreFiles files) {
		String page = Addresses.fill(address, files);
		String body = new String(this.mvc.get()
			.uri(page)
			.with(Requests.as(whose(page, files)))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
		Element form = Jsoup.parse(body).selectFirst("form[action='" + Addresses.fill(endpoint.path(), files) + "']");
		if (form == null) {
			throw new AssertionError(
					"No form to send to " + endpoint + " on " + page + ": " + Jsoup.parse(body).text());
		}
		return (FormElement) form;
	}

	private static Actor whose(String page, CentreFiles files) {
		if (page.startsWith("/mon-dossier")) {
			return files.candidate("writing");
		}
		return page.startsWith("/evaluations") ? files.president() : files.staff();
	}

	/**
	 * @param page where the form is found, or {@code null}
	 * @param fields names and values, in turn
	 */
	private record Form(@Nullable String page, String[] fields) {

	}

}
