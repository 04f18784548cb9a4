package fr.cqpm.commission;

import java.util.List;

import fr.cqpm.commission.MinutesRows.Frozen;
import fr.cqpm.commission.minutes.MinutesRecord;
import fr.cqpm.commission.minutes.SignedMinutes;
import fr.cqpm.marking.Marks;
import fr.cqpm.panel.Panels;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procès-verbaux d'une commission, one for each closing, for its members and the staff.
 * What a closing froze is read again as it was: a reopening leaves it as it is.
 */
@Service
public class Minutes {

	/** The closing in force. */
	public static final int IN_FORCE = 0;

	private final Dossiers dossiers;

	private final Panels panels;

	private final Marks marks;

	private final CommissionFiles files;

	private final ClosingRows closings;

	private final RecordWriting writing;

	private final MinutesRows rows;

	Minutes(Dossiers dossiers, Panels panels, Marks marks, CommissionFiles files, ClosingRows closings,
			RecordWriting writing, MinutesRows rows) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.marks = marks;
		this.files = files;
		this.closings = closings;
		this.writing = writing;
		this.rows = rows;
	}

	/**
	 * The minutes of one closing.
	 * @param rank 1 for the first closing, or {@link #IN_FORCE}
	 * @throws NotFound for others than members, and where there was no such closing
	 * @throws RuleViolation while marks are sealed again: they tell each of them
	 */
	@Transactional(readOnly = true)
	public SignedMinutes forMember(Actor actor, DossierId id, int rank) {
		this.panels.requireMember(actor, id);
		SignedMinutes minutes = of(this.dossiers.get(id), rank);
		if (!this.marks.state(id).allSubmitted()) {
			throw new RuleViolation(Rule.R9,
					"Les évaluations sont scellées de nouveau\u00a0: ce procès-verbal se relit quand tous les membres ont transmis les leurs.");
		}
		return minutes;
	}

	/**
	 * The same for the staff.
	 * @throws NotFound for others than the staff, and where there was no such closing
	 */
	@Transactional(readOnly = true)
	public SignedMinutes forStaff(Actor actor, DossierId id, int rank) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		return of(dossier, rank);
	}

	/**
	 * Closings and reopenings in turn; the caller has decided that their reader may.
	 */
	@Transactional(readOnly = true)
	public List<Closing> turns(DossierId id) {
		return this.closings.of(id);
	}

	/**
	 * Freezes what is signed, under the root's lock, as the commission closes.
	 * @return its print
	 */
	String freeze(Dossier locked, CommissionFile file) {
		List<Closing> turns = this.closings.of(locked.id());
		return this.rows.freeze(locked, turns.getLast().number(), this.writing.record(locked, file, turns).canonical());
	}

	private SignedMinutes of(Dossier dossier, int rank) {
		List<Closing> turns = this.closings.of(dossier.id());
		Closing closing = ((rank == IN_FORCE) ? Closing.inForce(turns)
				: turns.stream().filter(Closing::closed).filter((each) -> each.rank() == rank).findFirst())
			.orElseThrow(() -> new NotFound("No minutes " + rank + " of " + dossier.reference()));
		Frozen frozen = this.rows.of(dossier.id(), closing.number()).orElseGet(() -> written(dossier, turns, closing));
		return new SignedMinutes(frozen.content(), frozen.sha256(),
				MinutesRecord.read(frozen.content())
					.members()
					.stream()
					.sorted((one, other) -> Boolean.compare(one.presides(), other.presides()))
					.map((member) -> signature(member, closing))
					.toList(),
				closing.standing().stream().map(Minutes::remark).toList());
	}

	/** A closing of before minutes were frozen is told as long as nothing has changed. */
	private Frozen written(Dossier dossier, List<Closing> turns, Closing closing) {
		if (!closing.equals(turns.getLast())) {
			throw new NotFound("Nothing was frozen by that closing of " + dossier.reference());
		}
		return Frozen.of(this.writing.record(dossier, this.files.of(dossier), turns).canonical());
	}

	private static SignedMinutes.Signature signature(MinutesRecord.Member member, Closing closing) {
		return closing.signature(new PersonId(member.person()))
			.map((given) -> new SignedMinutes.Signature((given.name() != null) ? given.name() : member.name(),
					member.presides(), given.at(), given.absence()))
			.orElseGet(() -> new SignedMinutes.Signature(member.name(), member.presides(), null, null));
	}

	private static SignedMinutes.Remark remark(Remark remark) {
		return new SignedMinutes.Remark(remark.name(),
				new MinutesRecord.Code(remark.kind().name(), remark.kind().label()), String.valueOf(remark.text()),
				remark.at());
	}

}
