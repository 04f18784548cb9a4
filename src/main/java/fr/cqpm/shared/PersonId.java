package fr.cqpm.shared;

import java.util.UUID;

/** Identifies a person who signs in, whatever their roles and centres. */
public record PersonId(UUID value) {

}
