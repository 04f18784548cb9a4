/** What an uploaded file is, by its content and not by its name. */
@NullMarked
package fr.cqpm.report.file;

import org.jspecify.annotations.NullMarked;
