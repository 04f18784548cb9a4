/**
 * Documents officiels: any module's page rendered as a PDF that stands for itself: tagged
 * (PDF/UA-1), archivable (PDF/A-3a), the same bytes for the same content. See
 * docs/adr/0006.
 */
@NullMarked
package fr.cqpm.shared.pdf;

import org.jspecify.annotations.NullMarked;
