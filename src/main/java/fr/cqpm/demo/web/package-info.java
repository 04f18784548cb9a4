/** Pages of the demonstration. */
@NullMarked
package fr.cqpm.demo.web;

import org.jspecify.annotations.NullMarked;
