/** Plume: one member of a commission at a time writes its decisions down. */
@NullMarked
package fr.cqpm.commission.pen;

import org.jspecify.annotations.NullMarked;
