package fr.cqpm.demo;

/** How far a fictitious dossier has come; each stage has passed through those before. */
enum DemoStage {

	REGISTERED, PLAN_DRAFTED, PLAN_TRANSMITTED, REPORT_BEGUN, DEADLINE_PASSED, DEPOSIT_RETURNED, DEPOSITED,
	OPINION_BEGUN, OPINION_GIVEN, COMMISSION_COMPOSED, HALF_MARKED, MARKED, DECIDING, CLOSED;

	boolean reaches(DemoStage stage) {
		return compareTo(stage) >= 0;
	}

}
