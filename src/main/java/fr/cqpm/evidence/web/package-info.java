/** Pages of situations, evidence, and the check before the deposit. */
@NullMarked
package fr.cqpm.evidence.web;

import org.jspecify.annotations.NullMarked;
