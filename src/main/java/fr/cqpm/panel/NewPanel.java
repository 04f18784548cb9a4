package fr.cqpm.panel;

import java.util.List;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Composition demandée.
 *
 * @param seen the revision it was composed upon, 0 for the first
 * @param members who shall sit, each once
 * @param president one of them
 */
public record NewPanel(int seen, List<PersonId> members, @Nullable PersonId president,
		@Nullable PlannedMeeting presentation, @Nullable PlannedMeeting interview) {

	public NewPanel {
		members = members.stream().distinct().toList();
	}

}
