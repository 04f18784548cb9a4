package fr.cqpm.panel;

import java.util.List;
import java.util.Optional;

import fr.cqpm.account.PersonView;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the staff sees of a commission's composition.
 *
 * @param revision of the composition, 0 while there is none
 * @param assessors who could sit
 * @param minimum the fewest members
 * @param recused whether a member has declared a conflict since it was last composed
 * @param convocations what each was last told of the planned meetings
 * @param overlapping whether the same people are asked to both planned meetings at once
 * @param refusal why the composition may not change any more, or {@code null}
 */
public record PanelSheet(RegistrationView registration, int revision, Optional<Panel> panel,
		@Nullable PlannedMeeting presentation, @Nullable PlannedMeeting interview, List<PersonView> assessors,
		int minimum, boolean recused, List<ConvocationLine> convocations, boolean overlapping,
		@Nullable Refusal refusal) {

	public PanelSheet {
		assessors = List.copyOf(assessors);
		convocations = List.copyOf(convocations);
	}

	/** What the commission lacks since a member was set aside; empty when nothing. */
	public List<Refusal> lacks() {
		return this.panel.filter((composed) -> !composed.setAside().isEmpty())
			.map((composed) -> composed.refusals(this.minimum))
			.orElse(List.of());
	}

}
