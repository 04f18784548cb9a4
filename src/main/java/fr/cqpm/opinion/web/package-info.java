/** The company's opinion, in the browser. */
@NullMarked
package fr.cqpm.opinion.web;

import org.jspecify.annotations.NullMarked;
