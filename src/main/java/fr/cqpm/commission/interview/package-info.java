/** Entretien: its guide, and what the candidate answers. */
@NullMarked
package fr.cqpm.commission.interview;

import org.jspecify.annotations.NullMarked;
