package fr.cqpm.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.plan.AgreedWith;
import fr.cqpm.plan.Agreement;
import fr.cqpm.plan.CapacityPlan;
import fr.cqpm.plan.PlanDraft;
import fr.cqpm.plan.PlanProposal;
import fr.cqpm.plan.PlanRules;
import fr.cqpm.plan.ReportFormat;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;

/**
 * What the plan's page sends back.
 *
 * @param version of the draft it was made from
 * @param all the methods to plan for every capacity, when that is asked for
 */
record PlanForm(int version, @Nullable Set<AssessmentMethod> all, @Nullable List<@Valid CapacityForm> capacities,
		@Size(max = 200, message = "Ce nom est trop long.") @Nullable String agreedName,
		@Size(max = 200, message = "Cette fonction est trop longue.") @Nullable String agreedFunction,
		@Nullable String agreedOn, @Nullable String dueDate, @Nullable String dueTime,
		@Nullable Set<ReportFormat> formats, @Nullable String maximumMegabytes) {

	record CapacityForm(int number, @Nullable Set<AssessmentMethod> methods, @Size(max = 2000,
			message = "Ce motif est trop long\u00a0: 2000 caractères au plus.") @Nullable String reason) {

	}

	static PlanForm of(PlanDraft draft, FrenchTime time) {
		PlanProposal proposal = draft.proposal();
		Agreement agreement = proposal.agreement();
		Long bytes = proposal.maximumBytes();
		return new PlanForm(draft.version(), Set.of(),
				draft.edition()
					.capacities()
					.stream()
					.map((capacity) -> proposal.of(capacity.number()))
					.map((line) -> new CapacityForm(line.capacity().value(), line.methods(), line.reason()))
					.toList(),
				agreement.name(), agreement.function(), text(agreement.on()),
				(proposal.due() != null) ? time.day(proposal.due()).toString() : null,
				(proposal.due() != null) ? time.wallClock(proposal.due()).toLocalTime().toString() : "23:59",
				proposal.formats(), (bytes != null) ? Long.toString(DataSize.ofBytes(bytes).toMegabytes()) : null);
	}

	private static @Nullable String text(@Nullable LocalDate date) {
		return (date != null) ? date.toString() : null;
	}

	/** What it says; what cannot be read is an error and absent. */
	PlanProposal proposal(AgreedWith with, FrenchTime time, BindingResult errors) {
		LocalDate on = read("agreedOn", this.agreedOn, LocalDate::parse, "Cette date n’existe pas.", errors);
		Agreement agreement = new Agreement(with, this.agreedName, this.agreedFunction, on);
		Long megabytes = read("maximumMegabytes", this.maximumMegabytes, Long::valueOf,
				"Indiquez un nombre entier de mégaoctets.", errors);
		return new PlanProposal(lines().stream().map(PlanForm::line).toList(), agreement, due(time, errors),
				(this.formats != null) ? this.formats : Set.of(),
				(megabytes != null && megabytes > 0 && megabytes < 100_000)
						? Long.valueOf(DataSize.ofMegabytes(megabytes).toBytes()) : null);
	}

	private @Nullable Instant due(FrenchTime time, BindingResult errors) {
		LocalDate day = read("dueDate", this.dueDate, LocalDate::parse, "Cette date n’existe pas.", errors);
		LocalTime hour = read("dueTime", this.dueTime, LocalTime::parse, "Cette heure n’existe pas.", errors);
		return (day != null && hour != null) ? time.instant(LocalDateTime.of(day, hour)) : null;
	}

	private static <T> @Nullable T read(String field, @Nullable String typed, Function<String, T> reading,
			String sentence, BindingResult errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return reading.apply(typed.strip());
		}
		catch (DateTimeParseException | NumberFormatException unreadable) {
			errors.rejectValue(field, "unreadable", sentence);
			return null;
		}
	}

	/** As the page has it: one line for each capacity, in their order. */
	void requireLines(Edition edition) {
		List<Integer> numbers = edition.capacities().stream().map((capacity) -> capacity.number().value()).toList();
		if (!lines().stream().map(CapacityForm::number).toList().equals(numbers)) {
			throw new NotFound("Not the form of a plan of " + numbers.size() + " capacities");
		}
	}

	private List<CapacityForm> lines() {
		return (this.capacities != null) ? this.capacities : List.of();
	}

	private static CapacityPlan line(CapacityForm line) {
		if (line.number() < 1) {
			throw new NotFound("No capacity " + line.number());
		}
		return new CapacityPlan(new CapacityNumber(line.number()), (line.methods() != null) ? line.methods() : Set.of(),
				line.reason());
	}

	/** The same with these methods planned for every capacity. */
	PlanForm withAllApplied() {
		Set<AssessmentMethod> methods = (this.all != null) ? new LinkedHashSet<>(this.all) : Set.of();
		return new PlanForm(this.version, this.all,
				lines().stream().map((line) -> new CapacityForm(line.number(), methods, line.reason())).toList(),
				this.agreedName, this.agreedFunction, this.agreedOn, this.dueDate, this.dueTime, this.formats,
				this.maximumMegabytes);
	}

	/** Puts what the rules refuse where this form asks for it. */
	void refuse(List<Refusal> refusals, BindingResult errors) {
		for (Refusal refusal : refusals) {
			String field = field(refusal);
			if (field == null) {
				errors.reject(refusal.rule().name(), refusal.reason());
			}
			else if (!errors.hasFieldErrors(field)) {
				errors.rejectValue(field, refusal.rule().name(), refusal.reason());
			}
		}
	}

	private @Nullable String field(Refusal refusal) {
		List<CapacityForm> lines = lines();
		for (int i = 0; i < lines.size(); i++) {
			if (PlanRules.field(new CapacityNumber(lines.get(i).number())).equals(refusal.field())) {
				return "capacities[" + i + "].methods";
			}
		}
		return switch (String.valueOf(refusal.field())) {
			case "due" -> "dueDate";
			case "agreedName", "agreedFunction", "agreedOn", "formats", "maximumMegabytes" -> refusal.field();
			default -> null;
		};
	}

}
