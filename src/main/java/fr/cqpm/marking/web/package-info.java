/** The assessors' pages: their files, the grid, its submission, the other members. */
@NullMarked
package fr.cqpm.marking.web;

import org.jspecify.annotations.NullMarked;
