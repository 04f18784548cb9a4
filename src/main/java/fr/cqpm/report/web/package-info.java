/** Pages of the report and its deposit. */
@NullMarked
package fr.cqpm.report.web;

import org.jspecify.annotations.NullMarked;
