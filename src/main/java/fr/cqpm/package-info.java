/**
 * « CQPM · Évaluations »: one package per business module, in the order of
 * docs/architecture.md.
 */
@NullMarked
package fr.cqpm;

import org.jspecify.annotations.NullMarked;
