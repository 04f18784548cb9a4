package fr.cqpm.registration;

import java.util.List;

import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

import static fr.cqpm.registration.Freeze.COMMISSION_CLOSED;
import static fr.cqpm.registration.Freeze.FIRST_CAPACITY_DECISION;
import static fr.cqpm.registration.Freeze.FIRST_MARK;
import static fr.cqpm.registration.Freeze.REPORT_DEPOSITED;
import static fr.cqpm.registration.Freeze.RESULT_DECLARED;

/**
 * Acte sur un dossier: something that may be done in its window only, with the freezes
 * that close the window, the one it needs, and the rule that says so.
 */
public enum Act {

	/** Correcting the registration: until the result is declared. */
	CORRECT_REGISTRATION(Rule.R1, null, RESULT_DECLARED),

	/**
	 * Rectifying who the candidate is, in the open: once the result is declared, for as
	 * long as the dossier is kept.
	 */
	RECTIFY_IDENTITY(Rule.R14, RESULT_DECLARED),

	/** Drawing up or revising the plan: until the first mark. */
	REVISE_PLAN(Rule.R4, null, FIRST_MARK, FIRST_CAPACITY_DECISION, COMMISSION_CLOSED, RESULT_DECLARED),

	/**
	 * Uploading drafts, declaring situations, pointing to evidence: until the deposit or
	 * the deadline.
	 */
	PREPARE_REPORT(Rule.R5, null, REPORT_DEPOSITED, COMMISSION_CLOSED, RESULT_DECLARED),

	/** Depositing the report: until the deposit or the deadline, again if returned. */
	DEPOSIT_REPORT(Rule.R5, null, REPORT_DEPOSITED, COMMISSION_CLOSED, RESULT_DECLARED),

	/**
	 * Returning a deposit as incomplete: until the first capacity decision, which rests
	 * on it.
	 */
	RETURN_REPORT(Rule.R5, REPORT_DEPOSITED, FIRST_CAPACITY_DECISION, COMMISSION_CLOSED, RESULT_DECLARED),

	/**
	 * Adding the support of the oral presentation, also after the deposit: until the
	 * interview was held, which its own module says, and in any case until the commission
	 * closes.
	 */
	ADD_SUPPORT(Rule.R8, null, COMMISSION_CLOSED, RESULT_DECLARED),

	/** Extending the report's deadline: until the deposit. */
	EXTEND_DEADLINE(Rule.R5, null, REPORT_DEPOSITED, COMMISSION_CLOSED, RESULT_DECLARED),

	/**
	 * Giving the company's opinion, or recording its waiver: until the first capacity
	 * decision.
	 */
	GIVE_OPINION(Rule.R7, null, FIRST_CAPACITY_DECISION, COMMISSION_CLOSED, RESULT_DECLARED),

	/** Marking, submitting, and revising with a reason: until the commission closes. */
	MARK(Rule.R9, null, COMMISSION_CLOSED, RESULT_DECLARED),

	/**
	 * Deciding criteria and capacities, recording presentation and interview, closing.
	 */
	DECIDE(Rule.R10, null, COMMISSION_CLOSED, RESULT_DECLARED),

	/** Reopening a closed commission: never after a declaration. */
	REOPEN_COMMISSION(Rule.R12, COMMISSION_CLOSED, RESULT_DECLARED),

	/** Declaring the result: once. */
	DECLARE(Rule.R12, null, RESULT_DECLARED);

	private final Rule rule;

	private final @Nullable Freeze needs;

	private final List<Freeze> closedBy;

	Act(Rule rule, @Nullable Freeze needs, Freeze... closedBy) {
		this.rule = rule;
		this.needs = needs;
		this.closedBy = List.of(closedBy);
	}

	/** The rule that sets the window. */
	public Rule rule() {
		return this.rule;
	}

	/** What must have happened before, if anything. */
	@Nullable Freeze needs() {
		return this.needs;
	}

	/** What ends the window, the earliest first. */
	List<Freeze> closedBy() {
		return this.closedBy;
	}

	/** Whether the report's deadline ends the window too. */
	boolean untilDeadline() {
		return this == PREPARE_REPORT || this == DEPOSIT_REPORT;
	}

}
