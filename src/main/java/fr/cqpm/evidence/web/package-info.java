/** Pages of the report, its deposit, situations and evidence. */
@NullMarked
package fr.cqpm.evidence.web;

import org.jspecify.annotations.NullMarked;
