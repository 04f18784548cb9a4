package fr.cqpm.tracking;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Étapes d'un dossier: the dated facts that its modules recorded. Progress is derived
 * from these and from nothing else.
 *
 * @param planned when the plan was last transmitted
 * @param dueBefore the first instant after the report's deadline
 * @param extensionAsked when the candidate asked for a later deadline, while the centre
 * owes the answer
 * @param deposited when the deposit in force was made
 * @param infected whether the virus scanner refuses what is deposited
 * @param asked how many people of the company are asked for the opinion, without those
 * who said it does not concern them
 * @param companyAsks whether one of them names somebody else, or is not concerned, and
 * waits for the centre
 * @param opinion when a first opinion was transmitted
 * @param waived when the centre recorded a waiver
 * @param members how many sit in the commission
 * @param toReplace whether it lacks a member or a president since one declared a conflict
 * of interest
 * @param recused whether a member declared one since the centre last composed it
 * @param marked how many of them have submitted their marks
 * @param excluded how many of them the president no longer waits for
 * @param presented when the presentation was held
 * @param interviewed when the interview was held
 * @param deciding when the first capacity was decided
 * @param closed when the commission closed
 * @param declared when the jury declared the result
 */
public record Milestones(Instant registered, @Nullable Instant planned, @Nullable Instant dueBefore,
		@Nullable Instant extensionAsked, @Nullable Instant deposited, boolean infected, int asked, boolean companyAsks,
		@Nullable Instant opinion, @Nullable Instant waived, int members, boolean toReplace, boolean recused,
		int marked, int excluded, @Nullable Instant presented, @Nullable Instant interviewed,
		@Nullable Instant deciding, @Nullable Instant closed, @Nullable Instant declared) {

	/** Whether every assessor's marks are there, or no longer waited for. */
	public boolean allMarked() {
		return this.members > 0 && !this.toReplace && this.marked + this.excluded >= this.members;
	}

}
