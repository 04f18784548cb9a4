/** The pages of the people's rights. */
@NullMarked
package fr.cqpm.rights.web;

import org.jspecify.annotations.NullMarked;
