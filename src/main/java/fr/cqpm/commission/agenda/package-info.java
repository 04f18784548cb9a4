/** Ordre du jour: what a commission talks about, from what is said of each criterion. */
@NullMarked
package fr.cqpm.commission.agenda;

import org.jspecify.annotations.NullMarked;
