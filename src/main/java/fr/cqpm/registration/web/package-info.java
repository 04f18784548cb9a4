/** Pages of registrations: the list of candidates, registering, correcting. */
@NullMarked
package fr.cqpm.registration.web;

import org.jspecify.annotations.NullMarked;
