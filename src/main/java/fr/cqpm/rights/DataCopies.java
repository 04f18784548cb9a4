package fr.cqpm.rights;

import java.time.Clock;
import java.util.List;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.jury.DeclaredResult;
import fr.cqpm.jury.Declarations;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonalDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copie des données d'un dossier (R16), for its candidate, or for the staff whom the
 * candidate asks: the same for both, comments included once the result is known (CJUE
 * C-434/16). Every copy is journalled.
 */
@Service
public class DataCopies {

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Declarations declarations;

	private final PersonalDataRows rows;

	private final Journal journal;

	private final Clock clock;

	DataCopies(Dossiers dossiers, Registrations registrations, Declarations declarations, PersonalDataRows rows,
			Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.declarations = declarations;
		this.rows = rows;
		this.journal = journal;
		this.clock = clock;
	}

	/** What a copy of that dossier would hold, for the staff of its centre. */
	@Transactional(readOnly = true)
	public DataCopyContents contents(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return contents(dossier);
	}

	/** What a copy of each of one's own dossiers would hold, the newest first. */
	@Transactional(readOnly = true)
	public List<DataCopyContents> mine(Actor actor) {
		List<Dossier> mine = this.dossiers.ofCandidate(actor.requirePerson());
		if (mine.isEmpty()) {
			throw new NotFound("No dossier of " + actor.name());
		}
		return mine.stream().map(this::contents).toList();
	}

	private DataCopyContents contents(Dossier dossier) {
		boolean published = published(dossier);
		RegistrationView registration = this.registrations.of(dossier);
		return new DataCopyContents(dossier, registration.candidateName(), published,
				this.rows.counts(dossier.id(), published),
				this.rows.documents(dossier.id()).stream().map(PersonalDocument::name).toList());
	}

	/**
	 * Makes a copy, and journals it. The bytes of its documents are read when it is
	 * written, within the same scope.
	 * @throws NotFound for anybody but the candidate and the staff of the centre
	 */
	@Transactional
	public DataCopy make(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		DataCopy copy = new DataCopy(dossier.reference(), this.clock.instant(),
				this.rows.sections(id, published(dossier)), this.rows.documents(id), this.rows.withheld());
		this.dossiers.lock(id);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("rights.exported", "Copie des données du dossier")
					.with("Documents", copy.documents().size()));
		return copy;
	}

	/** Whether the candidate knows the result: marks and decisions are sealed before. */
	private boolean published(Dossier dossier) {
		return this.declarations.of(dossier.id())
			.filter(DeclaredResult::published)
			.filter((result) -> result.declared().isResult())
			.isPresent();
	}

}
