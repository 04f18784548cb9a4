package fr.cqpm.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import fr.cqpm.registration.Pathway;
import fr.cqpm.registration.Sex;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import static fr.cqpm.demo.DemoCentre.BRETAGNE;
import static fr.cqpm.demo.DemoCentre.LORRAINE;
import static fr.cqpm.demo.DemoCompany.LOGISTICS;
import static fr.cqpm.demo.DemoCompany.MACHINING;
import static fr.cqpm.demo.DemoCompany.MAINTENANCE;
import static fr.cqpm.demo.DemoCompany.QUALITY;

/** The fictitious dossiers, one at each stage. */
enum DemoDossier {

	CAMILLE("Camille", "Exemple", Sex.F, Pathway.TRAINING, LORRAINE, MACHINING, 3, DemoStage.REGISTERED),

	DOMINIQUE("Dominique", "Fictif", Sex.M, Pathway.APPRENTICESHIP, LORRAINE, LOGISTICS, 10, DemoStage.PLAN_DRAFTED),

	NOAH("Noah", "Spécimen", Sex.M, Pathway.PROFESSIONALISATION_CONTRACT, LORRAINE, QUALITY, 12,
			DemoStage.PLAN_TRANSMITTED),

	INES("Inès", "Maquette", Sex.F, Pathway.TRAINING, LORRAINE, MACHINING, 46, DemoStage.REPORT_BEGUN),

	HUGO("Hugo", "Brouillon", Sex.M, Pathway.SKILLS_DEVELOPMENT_PLAN, LORRAINE, LOGISTICS, 65,
			DemoStage.DEADLINE_PASSED),

	MEHDI("Mehdi", "Canevas", Sex.M, Pathway.TRAINING, BRETAGNE, MAINTENANCE, 58, DemoStage.DEPOSIT_RETURNED),

	LEA("Léa", "Fictionnelle", Sex.F, Pathway.APPRENTICESHIP, LORRAINE, QUALITY, 60, DemoStage.DEPOSITED),

	JEANNE("Jeanne", "Témoin", Sex.F, Pathway.TRAINING, LORRAINE, MACHINING, 62, DemoStage.OPINION_BEGUN),

	PAUL("Paul", "Anonyme", Sex.M, Pathway.PROFESSIONALISATION_CONTRACT, LORRAINE, LOGISTICS, 64,
			DemoStage.OPINION_GIVEN),

	AWA("Awa", "Exemplaire", Sex.F, Pathway.VALIDATION_OF_EXPERIENCE, BRETAGNE, null, 64, DemoStage.OPINION_GIVEN),

	LUCAS("Lucas", "Prototype", Sex.M, Pathway.TRAINING, LORRAINE, QUALITY, 70, DemoStage.COMMISSION_COMPOSED),

	MANON("Manon", "Factice", Sex.F, Pathway.TRAINING, LORRAINE, MACHINING, 74, DemoStage.HALF_MARKED),

	THEO("Théo", "Prétexte", Sex.M, Pathway.JOB_SEEKER, BRETAGNE, null, 76, DemoStage.MARKED),

	NINA("Nina", "Chimère", Sex.F, Pathway.TRAINING, LORRAINE, MAINTENANCE, 77, DemoStage.MARKED),

	SARAH("Sarah", "Hypothèse", Sex.F, Pathway.TRAINING, LORRAINE, LOGISTICS, 82, DemoStage.DECIDING),

	YANIS("Yanis", "Postiche", Sex.M, Pathway.APPRENTICESHIP, LORRAINE, QUALITY, 88, DemoStage.CLOSED),

	CHLOE("Chloé", "Pastiche", Sex.F, Pathway.TRAINING, LORRAINE, MACHINING, 94, DemoStage.CLOSED),

	ANTOINE("Antoine", "Étalon", Sex.M, Pathway.SKILLS_DEVELOPMENT_PLAN, LORRAINE, MACHINING, 125, DemoStage.CLOSED),

	ROSE("Rose", "Essai", Sex.F, Pathway.PROFESSIONALISATION_CONTRACT, LORRAINE, LOGISTICS, 124, DemoStage.CLOSED);

	private final String givenName;

	private final String familyName;

	private final Sex sex;

	private final Pathway pathway;

	private final DemoCentre centre;

	private final @Nullable DemoCompany company;

	private final int begunDaysAgo;

	private final DemoStage stage;

	DemoDossier(String givenName, String familyName, Sex sex, Pathway pathway, DemoCentre centre,
			@Nullable DemoCompany company, int begunDaysAgo, DemoStage stage) {
		this.givenName = givenName;
		this.familyName = familyName;
		this.sex = sex;
		this.pathway = pathway;
		this.centre = centre;
		this.company = company;
		this.begunDaysAgo = begunDaysAgo;
		this.stage = stage;
	}

	/** The same at every start: what is loaded already is not loaded again. */
	DossierId id() {
		return new DossierId(UUID.nameUUIDFromBytes(("demo:" + name()).getBytes(StandardCharsets.UTF_8)));
	}

	String givenName() {
		return this.givenName;
	}

	String familyName() {
		return this.familyName;
	}

	String displayName() {
		return this.givenName + " " + this.familyName;
	}

	String email() {
		return DemoPerson.address(this.givenName, this.familyName);
	}

	Sex sex() {
		return this.sex;
	}

	Pathway pathway() {
		return this.pathway;
	}

	DemoCentre centre() {
		return this.centre;
	}

	@Nullable DemoCompany company() {
		return this.company;
	}

	int begunDaysAgo() {
		return this.begunDaysAgo;
	}

	boolean reaches(DemoStage wanted) {
		return this.stage.reaches(wanted);
	}

	boolean isAt(DemoStage wanted) {
		return this.stage == wanted;
	}

}
