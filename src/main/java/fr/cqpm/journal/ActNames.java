package fr.cqpm.journal;

import java.util.Map;

/** Noms des actes: what those of a journal are called on a page. */
public final class ActNames {

	private static final Map<String, String> FRENCH = Map.ofEntries(Map.entry("account.granted", "Rôle attribué"),
			Map.entry("account.withdrawn", "Rôle retiré"), Map.entry("account.opened", "Compte ouvert"),
			Map.entry("account.corrected", "Compte corrigé"),
			Map.entry("account.invited", "Lien de mot de passe envoyé"),
			Map.entry("account.suspended", "Accès suspendu"), Map.entry("account.restored", "Accès rouvert"),
			Map.entry("account.second-factor-reset", "Second facteur retiré"),
			Map.entry("centre.opened", "Centre ouvert"), Map.entry("centre.contact", "Coordonnées du centre changées"),
			Map.entry("registration.registered", "Inscription enregistrée"),
			Map.entry("registration.corrected", "Inscription corrigée"),
			Map.entry("registration.rectified", "Identité rectifiée"),
			Map.entry("plan.transmitted", "Dossier des modalités transmis"),
			Map.entry("plan.answered", "Réponse du centre de ressource"),
			Map.entry("evidence.report-received", "Fichier reçu"),
			Map.entry("evidence.report-deposited", "Rapport déposé"),
			Map.entry("evidence.report-returned", "Dépôt retourné"),
			Map.entry("evidence.report-read", "Rapport ouvert"),
			Map.entry("evidence.annex-withdrawn", "Annexe retirée"),
			Map.entry("evidence.file-infected", "Fichier refusé par l’antivirus"),
			Map.entry("evidence.deadline-extended", "Délai de dépôt prolongé"),
			Map.entry("evidence.deposit-reminded", "Dépôt du rapport relancé"),
			Map.entry("evidence.natures-changed", "Natures de situation modifiées"),
			Map.entry("evidence.extension-asked", "Prolongation demandée"),
			Map.entry("evidence.extension-refused", "Prolongation refusée"),
			Map.entry("opinion.asked", "Avis de l’entreprise demandé"),
			Map.entry("opinion.reminded", "Demande d’avis relancée"),
			Map.entry("opinion.revoked", "Demande d’avis retirée"),
			Map.entry("opinion.transmitted", "Avis de l’entreprise transmis"),
			Map.entry("opinion.disclaimed", "Demande d’avis déclinée"),
			Map.entry("opinion.delegated", "Autre personne proposée pour l’avis"),
			Map.entry("opinion.withdrawal-asked", "Retrait de l’avis demandé"),
			Map.entry("opinion.due", "Échéance de l’avis changée"),
			Map.entry("opinion.addressed", "Demande d’avis adressée à nouveau"),
			Map.entry("opinion.letter", "Lettre de demande d’avis imprimée"),
			Map.entry("opinion.confirmed", "Avis dicté confirmé"), Map.entry("opinion.disputed", "Avis dicté contesté"),
			Map.entry("opinion.request-answered", "Réponse à une demande de l’entreprise"),
			Map.entry("opinion.withdrawn", "Avis de l’entreprise retiré"),
			Map.entry("opinion.waiver-lifted", "Dispense d’avis levée"),
			Map.entry("opinion.waived", "Dispense d’avis enregistrée"),
			Map.entry("panel.composed", "Commission composée"),
			Map.entry("panel.independence", "Déclaration d’indépendance"),
			Map.entry("panel.meeting", "Séance enregistrée"), Map.entry("marking.submitted", "Évaluations transmises"),
			Map.entry("marking.excluded", "Membre qui n’est plus attendu"),
			Map.entry("marking.revealed", "Évaluations individuelles levées"),
			Map.entry("marking.set-aside", "Évaluations écartées"), Map.entry("marking.revised", "Évaluation révisée"),
			Map.entry("commission.criterion", "Critère décidé"), Map.entry("commission.capacity", "Capacité décidée"),
			Map.entry("commission.oral", "Réponse orale notée"), Map.entry("commission.pen", "Plume de la commission"),
			Map.entry("commission.closed", "Commission close"), Map.entry("commission.reopened", "Commission rouverte"),
			Map.entry("commission.signed", "Procès-verbal signé"),
			Map.entry("commission.remark", "Remarque au procès-verbal"),
			Map.entry("commission.unsigned", "Signature absente"), Map.entry("jury.planned", "Session du jury prévue"),
			Map.entry("jury.revised", "Session du jury modifiée"),
			Map.entry("jury.scheduled", "Dossier inscrit à une session du jury"),
			Map.entry("jury.unscheduled", "Dossier retiré d’une session du jury"),
			Map.entry("jury.attended", "Jury émargé"), Map.entry("jury.declared", "Résultat déclaré"),
			Map.entry("jury.closed", "Session du jury close"), Map.entry("rights.exported", "Copie des données remise"),
			Map.entry("mail.resent", "Courriel renvoyé"), Map.entry("mail.settled", "Courriel qui n’est plus signalé"),
			Map.entry("rights.held", "Conservation prolongée"), Map.entry("rights.released", "Conservation rétablie"),
			Map.entry("rights.purged", "Dossier effacé"));

	private ActNames() {
	}

	/** Every act with its French name. */
	static Map<String, String> all() {
		return FRENCH;
	}

	/** The French name of an act; of one that has none, its own. */
	public static String of(String act) {
		return FRENCH.getOrDefault(act, act);
	}

}
