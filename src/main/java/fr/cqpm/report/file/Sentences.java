package fr.cqpm.report.file;

/** What is said of a file that is not accepted: what it is, and what to do. */
final class Sentences {

	static final String EMPTY = "Ce fichier est vide\u00a0: choisissez celui que vous avez enregistré, puis envoyez-le à nouveau.";

	static final String TOO_LARGE = "Ce fichier est trop lourd\u00a0: %s au plus. Réduisez ses images, puis envoyez-le à nouveau.";

	static final String NAMED_OTHERWISE = "Ce fichier s’appelle «\u00a0.%s\u00a0» mais son contenu est un %s\u00a0: "
			+ "enregistrez-le sous son vrai format.";

	static final String WRONG_TYPE = "Ce fichier n’est ni un %s%s\u00a0: enregistrez-le dans un de ces formats.";

	static final String OLD_OFFICE = "Ce fichier est un ancien document Office (.doc, .ppt ou .xls)\u00a0: "
			+ "enregistrez-le dans un format actuel ou en PDF.";

	static final String PROTECTED = "Ce document est protégé par un mot de passe\u00a0: enregistrez-le sans protection.";

	static final String PROTECTED_PDF = "Ce PDF est protégé par un mot de passe ou des restrictions\u00a0: "
			+ "enregistrez-le sans protection.";

	static final String DAMAGED_PDF = "Ce PDF est endommagé\u00a0: enregistrez-le à nouveau, puis recommencez.";

	static final String NO_PAGE = "Ce PDF n’a aucune page\u00a0: enregistrez-le à nouveau depuis votre document.";

	static final String DAMAGED = "Ce fichier est endommagé\u00a0: ouvrez-le, enregistrez-le à nouveau, puis recommencez.";

	static final String DAMAGED_PICTURE = "Cette image est endommagée\u00a0: ouvrez-la, enregistrez-la à nouveau, puis recommencez.";

	static final String HUGE_PICTURE = "Cette image a trop de points\u00a0: réduisez-la à moins de 100 millions, puis recommencez.";

	static final String BOMB = "Ce fichier est anormalement compressé\u00a0: il ne peut pas être ouvert sans risque. "
			+ "Enregistrez-le en PDF.";

	static final String FORGED = "La structure de ce fichier est anormale\u00a0: ouvrez-le, puis enregistrez-le en PDF.";

	static final String TWO_FORMATS = "Ce fichier cache une archive derrière un autre format\u00a0: "
			+ "enregistrez à nouveau le document seul.";

	static final String ARCHIVE = "Ce fichier est une archive ZIP, pas un document\u00a0: envoyez le document qu’elle contient.";

	static final String NESTED = "Ce document contient une archive\u00a0: retirez-la, puis envoyez ses fichiers en annexe.";

	static final String PROGRAM = "Ce document contient un programme\u00a0: retirez-le, ou enregistrez le document en PDF.";

	static final String OBJECT = "Ce document contient un objet incorporé (OLE)\u00a0: remplacez-le par une image, "
			+ "ou enregistrez le document en PDF.";

	static final String MACROS = "Ce fichier contient des macros\u00a0: enregistrez-le sans macros (.docx ou .odt).";

	static final String COMMANDS = "Ce document lance une commande à l’ouverture (DDE)\u00a0: retirez ce champ, "
			+ "ou enregistrez le document en PDF.";

	static final String ENTITIES = "Ce document appelle d’autres fichiers par sa structure (DOCTYPE)\u00a0: "
			+ "enregistrez-le en PDF.";

	static final String TEMPLATE = "Ce document s’appuie sur un modèle qui est ailleurs\u00a0: détachez ce modèle, "
			+ "ou enregistrez le document en PDF.";

	static final String REMOTE = "Ce document affiche des éléments pris ailleurs, comme une image d’internet\u00a0: "
			+ "insérez-les dans le document, ou enregistrez-le en PDF.";

	static final String NOT_EXPECTED = "Ce fichier est un document Office, mais pas un %s\u00a0: enregistrez-le dans ce format ou en PDF.";

	private Sentences() {
	}

}
