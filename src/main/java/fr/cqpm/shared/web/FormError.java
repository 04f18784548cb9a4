package fr.cqpm.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the error summary.
 *
 * @param fieldId the id of the field it leads to, or {@code null} for the whole form
 * @param message one French sentence
 */
public record FormError(@Nullable String fieldId, String message) {

}
