/**
 * Procès-verbal d'une commission: what is frozen when it closes, and the document made of
 * it.
 */
@NullMarked
package fr.cqpm.commission.minutes;

import org.jspecify.annotations.NullMarked;
