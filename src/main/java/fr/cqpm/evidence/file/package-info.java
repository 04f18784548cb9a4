/** What an uploaded file is, by its content and not by its name. */
@NullMarked
package fr.cqpm.evidence.file;

import org.jspecify.annotations.NullMarked;
