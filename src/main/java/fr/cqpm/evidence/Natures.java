package fr.cqpm.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Natures de situation, as an exam centre offers them (R6). « Autre » is offered beside
 * them anyway; what candidates have declared keeps its word.
 */
@Service
public class Natures {

	private static final int MOST = 30;

	private static final int LONGEST = 80;

	private static final String OTHER = "autre";

	private final ExamCentres centres;

	private final SituationRows rows;

	private final Journal journal;

	Natures(ExamCentres centres, SituationRows rows, Journal journal) {
		this.centres = centres;
		this.rows = rows;
		this.journal = journal;
	}

	/** The centres whose list the actor keeps. */
	@Transactional(readOnly = true)
	public List<ExamCentreView> centres(Actor actor) {
		actor.require(Role.CENTRE_STAFF);
		Collection<ExamCentreId> own = actor.centres(Role.CENTRE_STAFF);
		return own.stream().map(this.centres::get).toList();
	}

	/**
	 * What that centre offers.
	 * @throws fr.cqpm.shared.NotFound for others than its staff
	 */
	@Transactional(readOnly = true)
	public Offered of(Actor actor, ExamCentreId centre) {
		actor.require(Role.CENTRE_STAFF, centre);
		List<String> own = this.rows.natures(centre);
		return new Offered(this.centres.get(centre), own.isEmpty() ? Situations.NATURES : own, own.isEmpty());
	}

	/**
	 * Replaces the list. Asked again for what stands, nothing happens; with none, the
	 * application's own comes back.
	 * @param seen what was shown ({@link Offered#seen})
	 * @return why not, or nothing
	 * @throws OptimisticLockingFailureException when it was changed meanwhile
	 */
	@Transactional
	public Verdict replace(Actor actor, ExamCentreId centre, List<String> labels, String seen) {
		actor.require(Role.CENTRE_STAFF, centre);
		this.rows.lockNatures(centre);
		Offered standing = of(actor, centre);
		List<String> wanted = tidy(labels);
		if (wanted.size() > MOST) {
			return refused("Trente natures au plus\u00a0: une liste plus longue ne se lit plus.");
		}
		if (wanted.stream().anyMatch((label) -> label.length() > LONGEST)) {
			return refused("Une nature compte 80 caractères au plus.");
		}
		if (wanted.equals(standing.labels())) {
			return Verdict.accepted();
		}
		if (!standing.seen().equals(seen)) {
			throw new OptimisticLockingFailureException("Natures of " + centre);
		}
		this.rows.replaceNatures(centre, wanted);
		this.journal.record(actor, centre,
				JournalAct.of("evidence.natures-changed", "Natures de situation")
					.replacing("Natures", String.join(", ", standing.labels()))
					.with("Natures", String.join(", ", wanted)));
		return Verdict.accepted();
	}

	/** Each once, whatever its capitals; « autre » is there anyway. */
	private static List<String> tidy(List<String> labels) {
		Map<String, String> each = new LinkedHashMap<>();
		labels.stream()
			.map(String::strip)
			.filter((label) -> !label.isEmpty() && !label.equalsIgnoreCase(OTHER))
			.forEach((label) -> each.putIfAbsent(label.toLowerCase(Locale.FRENCH), label));
		return List.copyOf(each.values());
	}

	private static Verdict refused(String reason) {
		return Verdict.refused(List.of(Refusal.at("natures", Rule.R6, reason)));
	}

	/**
	 * What a centre offers.
	 *
	 * @param own whether it is the application's own list, for want of another
	 */
	public record Offered(ExamCentreView centre, List<String> labels, boolean own) {

		public Offered {
			labels = List.copyOf(labels);
		}

		/** To be given back with a change. */
		public String seen() {
			return Integer.toHexString(this.labels.hashCode());
		}

	}

}
