/**
 * Dossier des modalités: the assessment plan, the report's deadline and conditions,
 * accommodations, and the plan's transmission to the resource centre.
 */
@NullMarked
@ApplicationModule(displayName = "Plan",
		allowedDependencies = { "shared", "journal", "mail", "account", "certification", "registration" })
package fr.cqpm.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
