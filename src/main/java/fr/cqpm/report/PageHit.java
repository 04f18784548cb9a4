package fr.cqpm.report;

/** Page où l'on trouve ce que l'on cherche. */
public record PageHit(int page, Excerpt excerpt) {

}
