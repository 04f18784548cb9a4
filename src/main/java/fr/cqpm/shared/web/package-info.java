/** What every page shares: who acts, the layout, refusals and errors, dates. */
@NullMarked
package fr.cqpm.shared.web;

import org.jspecify.annotations.NullMarked;
