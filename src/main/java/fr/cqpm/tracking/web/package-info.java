/** The pages that join modules. */
@NullMarked
package fr.cqpm.tracking.web;

import org.jspecify.annotations.NullMarked;
