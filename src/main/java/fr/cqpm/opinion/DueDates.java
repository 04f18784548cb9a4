package fr.cqpm.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Échéance d'une demande d'avis: which days may be asked for. It reminds; only the first
 * capacity decision closes the window (R7).
 */
@Component
class DueDates {

	private static final int LONGEST = 366;

	private final ObjectProvider<OpinionLimit> limits;

	private final CqpmProperties properties;

	private final FrenchTime time;

	private final Clock clock;

	DueDates(ObjectProvider<OpinionLimit> limits, CqpmProperties properties, FrenchTime time, Clock clock) {
		this.limits = limits;
		this.properties = properties;
		this.time = time;
		this.clock = clock;
	}

	LocalDate today() {
		return this.time.day(this.clock.instant());
	}

	/** What is proposed where the centre chooses nothing. */
	LocalDate usual(DossierId dossier) {
		LocalDate usual = today().plusDays(this.properties.opinion().due().toDays());
		return latest(dossier).filter(usual::isAfter).orElse(usual);
	}

	/** Why that day may not be asked for; empty when it may. */
	Optional<Refusal> refusal(DossierId dossier, LocalDate due) {
		LocalDate today = today();
		if (due.isBefore(today)) {
			return refuse("Cette date est passée\u00a0: indiquez une date à partir d’aujourd’hui.");
		}
		Optional<LocalDate> latest = latest(dossier);
		if (latest.filter(due::isAfter).isPresent()) {
			return refuse("La commission entend le candidat le %s\u00a0: demandez l’avis pour ce jour-là au plus tard."
				.formatted(this.time.date(latest.get())));
		}
		return due.isAfter(today.plusDays(LONGEST))
				? refuse("Cette date est dans plus d’un an\u00a0: vérifiez l’année.") : Optional.empty();
	}

	/** An interview that is over, and after which nothing was decided, limits nothing. */
	private Optional<LocalDate> latest(DossierId dossier) {
		return this.limits.stream()
			.flatMap((limit) -> limit.latest(dossier).stream())
			.filter((day) -> !day.isBefore(today()))
			.min(Comparator.naturalOrder());
	}

	private static Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("dueOn", Rule.R7, reason));
	}

}
