package fr.cqpm.account;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class RoleGrant {

	@Id
	private UUID id = Ids.next();

	private UUID personId = new UUID(0, 0);

	@Enumerated(EnumType.STRING)
	private Role role = Role.CANDIDATE;

	private @Nullable UUID examCentreId;

	private Instant grantedAt = Instant.EPOCH;

	protected RoleGrant() {
	}

	RoleGrant(UUID personId, Role role, @Nullable ExamCentreId centre, Instant grantedAt) {
		this.personId = personId;
		this.role = role;
		this.examCentreId = (centre != null) ? centre.value() : null;
		this.grantedAt = grantedAt;
	}

}
