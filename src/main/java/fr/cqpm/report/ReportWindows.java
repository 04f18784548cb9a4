package fr.cqpm.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import fr.cqpm.plan.Deadline;
import fr.cqpm.plan.Plans;
import fr.cqpm.plan.ReportConditions;
import fr.cqpm.plan.TransmittedPlan;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.CqpmProperties;
import org.springframework.stereotype.Component;

/**
 * Finds a dossier's window for its report. The root says until when, extension included;
 * the transmitted plan says the rest.
 */
@Component
class ReportWindows {

	private final Plans plans;

	private final long largest;

	ReportWindows(Plans plans, CqpmProperties properties) {
		this.plans = plans;
		this.largest = properties.report().maximumSize().toBytes();
	}

	/**
	 * The window as it now stands.
	 * @param dossier as read in this transaction, under its lock where something is
	 * written
	 */
	ReportWindow of(Dossier dossier) {
		return new ReportWindow(dossier,
				this.plans.of(dossier.id())
					.map(TransmittedPlan::conditions)
					.map((it) -> inForce(dossier, it))
					.orElse(null));
	}

	private ReportConditions inForce(Dossier dossier, ReportConditions planned) {
		return new ReportConditions(planned.formats(), Math.min(planned.maximumBytes(), this.largest),
				extended(dossier, planned.deadline()));
	}

	private static Deadline extended(Dossier dossier, Deadline planned) {
		Instant end = dossier.windows().reportDueBefore();
		return (end != null && end.isAfter(planned.endsBefore())) ? planned.extended(end.minus(1, ChronoUnit.MINUTES))
				: planned;
	}

}
