/** Pages of the jury: for the exam centre's staff, for its members, for the candidate. */
@NullMarked
package fr.cqpm.jury.web;

import org.jspecify.annotations.NullMarked;
