/** Pages of the référentiels: the list, and an edition to read. */
@NullMarked
package fr.cqpm.certification.web;

import org.jspecify.annotations.NullMarked;
