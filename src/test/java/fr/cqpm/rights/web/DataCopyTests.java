package fr.cqpm.rights.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.jury.Declaration;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** R16: a person gets a copy of all that concerns them; sealed is what R9 seals. */
@ApplicationTest
class DataCopyTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Journal journal;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JsonMapper json;

	private ExamCentreId centre;

	private Actor staff;

	@BeforeEach
	void aCentre() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
	}

	@Test
	void theCandidateTakesEverythingAwayButWhatIsSealed() throws IOException {
		DossierId dossier = this.jury.decided(this.staff, this.centre);
		Actor candidate = this.world.candidate(this.staff, dossier);
		assertThat(this.mvc.get().uri("/mon-dossier/donnees").with(Requests.as(candidate))).hasStatusOk()
			.bodyText()
			.contains("Situations déclarées", "Après le résultat", "rapport-version-1-rapport.pdf");
		Map<String, byte[]> files = unzip(copy(candidate, "/mon-dossier/donnees/", dossier));
		assertThat(files).containsOnlyKeys("LISEZ-MOI.txt", "dossier.json", "documents/dossier-des-modalites-1.json",
				"documents/rapport-version-1-rapport.pdf");
		assertThat(files.get("documents/rapport-version-1-rapport.pdf"))
			.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
			.hasSizeGreaterThan(1000);
		assertThat(files.get("LISEZ-MOI.txt")).asString(StandardCharsets.UTF_8)
			.contains("- Brouillon du tuteur", "- Absence d’un évaluateur");
		JsonNode content = this.json.readTree(files.get("dossier.json"));
		assertThat(content.at("/Inscription/0/Parcours").asString()).isEqualTo("Formation");
		assertThat(content.at("/Situations déclarées").size()).isEqualTo(2);
		assertThat(content.has("Évaluations individuelles")).isFalse();
		assertThat(content.has("Décisions par capacité")).isFalse();
		assertThat(content.get("Journal").toString()).contains("Rapport déposé").doesNotContain("Critère décidé");
	}

	@Test
	void commentsAreHandedOverOnceTheResultIsKnown() throws IOException {
		DossierId dossier = this.jury.decided(this.staff, this.centre, 3);
		Actor candidate = this.world.candidate(this.staff, dossier);
		List<Actor> jurors = this.jury.jurors(this.centre);
		UUID session = this.jury.session(this.staff, this.centre, jurors);
		this.jury.schedule(this.staff, session, dossier);
		this.jury.attend(session, jurors);
		Verdicts.accept(this.jury.declare(jurors.getFirst(), session, dossier, Declaration.NOT_ADMISSIBLE, null));
		assertThat(unzip(copy(candidate, "/mon-dossier/donnees/", dossier)).get("dossier.json"))
			.asString(StandardCharsets.UTF_8)
			.doesNotContain("Non admissible", "Motif fictif de la capacité 3");
		this.jury.close(jurors.getFirst(), session);
		JsonNode content = this.json.readTree(unzip(copy(this.staff, "/dossiers/", dossier)).get("dossier.json"));
		assertThat(content.at("/Résultat/0/Déclaré").asString()).isEqualTo("Non admissible");
		assertThat(content.get("Décisions par capacité").toString()).contains("Motif fictif de la capacité 3");
		assertThat(content.get("Évaluations individuelles").size()).isGreaterThan(40);
		assertThat(content.at("/Évaluations individuelles/0/Évaluation").asString()).isEqualTo("Satisfait");
	}

	@Test
	void everyCopyIsJournalled() throws IOException {
		DossierId dossier = this.world.registered(this.staff, this.centre);
		copy(this.world.candidate(this.staff, dossier), "/mon-dossier/donnees/", dossier);
		copy(this.staff, "/dossiers/", dossier);
		List<JournalEntry> entries = World.within(this.staff,
				() -> this.transaction.execute((status) -> this.journal.of(dossier)));
		assertThat(entries).filteredOn((entry) -> entry.act().equals("rights.exported"))
			.extracting(JournalEntry::actor)
			.containsExactly(this.staff.name(), this.world.candidate(this.staff, dossier).name());
	}

	@Test
	void nobodyElseGetsOne() {
		DossierId dossier = this.world.registered(this.staff, this.centre);
		Actor other = this.world.candidate(this.staff, this.world.registered(this.staff, this.centre));
		Actor elsewhere = this.world.staff(this.world.centre());
		assertThat(ask(other, "/mon-dossier/donnees/", dossier)).hasStatus(404);
		assertThat(ask(elsewhere, "/dossiers/", dossier)).hasStatus(404);
		assertThat(ask(other, "/dossiers/", dossier)).hasStatus(403);
		assertThat(this.mvc.get().uri("/dossiers/" + dossier.value() + "/donnees").with(Requests.as(elsewhere)))
			.hasStatus(404);
	}

	@Test
	void itTakesAProofOfTheLastMinutes() {
		DossierId dossier = this.world.registered(this.staff, this.centre);
		MvcTestResult asked = this.mvc.post()
			.uri("/dossiers/" + dossier.value() + "/donnees/copie")
			.with(Requests.as(this.staff, Instant.parse("2020-01-01T00:00:00Z")))
			.with(csrf())
			.exchange();
		assertThat(asked).hasForwardedUrl("/connexion/confirmer");
	}

	private byte[] copy(Actor actor, String base, DossierId dossier) {
		MvcTestResult answer = ask(actor, base, dossier);
		assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/zip");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		return answer.getResponse().getContentAsByteArray();
	}

	private MvcTestResult ask(Actor actor, String base, DossierId dossier) {
		String copy = (base.startsWith("/mon")) ? base + dossier.value() + "/copie"
				: base + dossier.value() + "/donnees/copie";
		return this.mvc.post().uri(copy).with(Requests.as(actor)).with(csrf()).exchange();
	}

	private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

}
