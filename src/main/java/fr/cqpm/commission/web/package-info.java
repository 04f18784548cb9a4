/** Pages of a commission's decisions, closing and minutes. */
@NullMarked
package fr.cqpm.commission.web;

import org.jspecify.annotations.NullMarked;
