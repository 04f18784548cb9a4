package fr.cqpm.evidence;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;

/**
 * Preuve, as its author works on it.
 *
 * @param version to be given back with a change
 */
public record EvidenceEntry(UUID id, CriterionNumber criterion, UUID situation, EvidenceItem item, Instant changedAt,
		int version) {

}
