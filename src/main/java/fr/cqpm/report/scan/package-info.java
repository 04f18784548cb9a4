/** The virus scanner, as a daemon that speaks ClamAV's protocol. */
@NullMarked
package fr.cqpm.report.scan;

import org.jspecify.annotations.NullMarked;
