package fr.cqpm.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.mail.Mailings;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tableau de bord of the staff: what waits for them first, then what waits for others.
 */
@Service
public class Dashboard {

	/** More open dossiers than a person can act on in a day. */
	private static final int AT_MOST = 300;

	private static final int MANY_MAILS = 100;

	private final MilestoneRows rows;

	private final Mailings mailings;

	private final Clock clock;

	Dashboard(MilestoneRows rows, Mailings mailings, Clock clock) {
		this.rows = rows;
		this.mailings = mailings;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public View of(Actor actor) {
		actor.require(Role.CENTRE_STAFF);
		Instant now = this.clock.instant();
		List<Line> lines = this.rows.open(actor.centres(Role.CENTRE_STAFF), AT_MOST)
			.stream()
			.map((tracked) -> new Line(tracked.id(), tracked.reference(), tracked.candidate(),
					Way.of(tracked.milestones(), now), tracked.milestones().dueBefore(),
					tracked.milestones().deposited() == null))
			.toList();
		return new View(lines.stream().filter((line) -> line.way().ours()).toList(),
				lines.stream()
					.filter((line) -> !line.way().ours())
					.sorted(Comparator.comparing((Line line) -> line.way().stage()))
					.toList(),
				counts(lines), lines.size() == AT_MOST,
				this.mailings.waitingForStaff(actor.centres(Role.CENTRE_STAFF), MANY_MAILS));
	}

	private static Map<Stage, Integer> counts(List<Line> lines) {
		Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
		lines.forEach((line) -> counts.merge(line.way().stage(), 1, Integer::sum));
		return counts;
	}

	/**
	 * What the page shows.
	 *
	 * @param toDo where the centre itself acts
	 * @param waiting where it waits for somebody
	 * @param cut whether there are more than shown
	 * @param failedMails how many mails did not arrive, a hundred at most
	 */
	public record View(List<Line> toDo, List<Line> waiting, Map<Stage, Integer> counts, boolean cut, int failedMails) {

	}

	/**
	 * One dossier.
	 *
	 * @param reportAwaited whether the deadline still matters
	 */
	public record Line(DossierId id, String reference, String candidate, Way way, @Nullable Instant dueBefore,
			boolean reportAwaited) {

		/** What to do first. */
		public Missing first() {
			return this.way.missing().stream().filter(Missing::ours).findFirst().orElse(this.way.missing().getFirst());
		}

	}

}
