package fr.cqpm.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Accord sur les modalités (R4, § IV.1): with whom the exam centre defined the plan.
 *
 * @param with the company or, failing that, the candidate
 * @param name who spoke for them
 * @param function what they are in the company; nothing for a candidate
 * @param on the day they agreed
 */
public record Agreement(AgreedWith with, @Nullable String name, @Nullable String function, @Nullable LocalDate on) {

}
