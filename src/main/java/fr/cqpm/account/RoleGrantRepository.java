package fr.cqpm.account;

import java.util.UUID;

import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface RoleGrantRepository extends Repository<RoleGrant, UUID> {

	boolean existsByPersonIdAndRoleAndExamCentreId(UUID personId, Role role, @Nullable UUID examCentreId);

	/** Written at once: what follows in SQL may point to it. */
	RoleGrant saveAndFlush(RoleGrant grant);

}
