package fr.cqpm.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.pdf.PdfDetails;
import fr.cqpm.shared.pdf.PdfFact;
import fr.cqpm.shared.pdf.PdfRenderer;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Récépissés of the deposit in force, to read and as a PDF. */
@Service
public class Receipts {

	private final Dossiers dossiers;

	private final DepositRows deposits;

	private final Registrations registrations;

	private final ExamCentres centres;

	private final Editions editions;

	private final PdfRenderer renderer;

	private final FrenchTime time;

	Receipts(Dossiers dossiers, DepositRows deposits, Registrations registrations, ExamCentres centres,
			Editions editions, PdfRenderer renderer, FrenchTime time) {
		this.dossiers = dossiers;
		this.deposits = deposits;
		this.registrations = registrations;
		this.centres = centres;
		this.editions = editions;
		this.renderer = renderer;
		this.time = time;
	}

	/**
	 * The receipt, for the candidate and for the staff of the dossier's centre.
	 * @throws NotFound for anybody else, and while nothing is deposited
	 */
	@Transactional(readOnly = true)
	public Receipt of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		Deposit deposit = this.deposits.inForce(id)
			.orElseThrow(() -> new NotFound("No deposit in " + dossier.reference()));
		return new Receipt(deposit, this.deposits.annexes(id), dossier.reference(),
				this.registrations.of(dossier).candidateName(), this.editions.byId(dossier.edition()).title(),
				this.centres.get(dossier.centre()).name());
	}

	private static List<PdfFact> annexes(Receipt receipt) {
		return receipt.annexes()
			.stream()
			.flatMap((annex) -> Stream.of(
					new PdfFact(annex.inWords(),
							"%s, %s (%d\u00a0octets)".formatted(annex.fileName(), annex.sizeInWords(), annex.size())),
					new PdfFact("Empreinte SHA-256", annex.sha256())))
			.toList();
	}

	/** The receipt as a PDF: the same for the same deposit. */
	public byte[] pdf(Receipt receipt) {
		Deposit deposit = receipt.deposit();
		List<PdfFact> file = List.of(new PdfFact("Référence", deposit.reference()),
				new PdfFact("Déposé le", this.time.moment(deposit.at()) + ", heure de Paris"),
				new PdfFact("Déposé par", deposit.by()), new PdfFact("Dossier", receipt.dossier()),
				new PdfFact("Candidat", receipt.candidate()), new PdfFact("Centre d’examen", receipt.examCentre()));
		List<PdfFact> report = List.of(new PdfFact("Fichier", deposit.fileName()),
				new PdfFact("Taille", deposit.sizeInWords() + " (" + deposit.size() + "\u00a0octets)"),
				new PdfFact("Empreinte SHA-256", deposit.sha256()));
		return this.renderer.render("depot-recepisse",
				Map.of("subject", receipt.standard(), "file", file, "report", report, "annexes", annexes(receipt)),
				new PdfDetails("Récépissé de dépôt du rapport", receipt.dossier(), deposit.at()));
	}

}
