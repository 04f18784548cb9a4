/**
 * Pages of the commission's composition, of a member's independence and of its meetings.
 */
@NullMarked
package fr.cqpm.panel.web;

import org.jspecify.annotations.NullMarked;
