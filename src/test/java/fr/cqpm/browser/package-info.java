/** The application as a browser sees it, and as an operating system starts it. */
@NullMarked
package fr.cqpm.browser;

import org.jspecify.annotations.NullMarked;
