package fr.cqpm.certification;

import java.util.UUID;

/** Identifies one immutable edition of a standard. */
public record EditionId(UUID value) {

}
