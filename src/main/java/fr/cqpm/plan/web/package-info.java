/** Pages of the plan: for the exam centre's staff, and for the resource centre. */
@NullMarked
package fr.cqpm.plan.web;

import org.jspecify.annotations.NullMarked;
