package fr.cqpm.account;

import java.util.Base64;

import fr.cqpm.account.DeviceKeys.DeviceKey;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The key with which a person’s browsers encrypt what waits there. */
@ApplicationTest
class DeviceKeysTests {

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	DeviceKeys keys;

	@Test
	void isThePersonsAloneAndStaysTheSame() {
		ExamCentreId centre = this.world.centre();
		Actor one = this.world.person(centre, Role.ASSESSOR);
		Actor other = this.world.person(centre, Role.ASSESSOR);
		DeviceKey key = key(one);
		assertThat(key(one)).isEqualTo(key);
		assertThat(key(other).key()).isNotEqualTo(key.key());
		assertThat(key(other).owner()).isNotEqualTo(key.owner());
		assertThat(Base64.getDecoder().decode(key.key())).hasSize(32);
	}

	@Test
	void secretIsVisibleToNobodyElseAndTheNameNamesNobody() {
		ExamCentreId centre = this.world.centre();
		Actor one = this.world.person(centre, Role.ASSESSOR);
		DeviceKey key = key(one);
		assertThat(this.records.rows(one, "device_secret")).isEqualTo(1);
		assertThat(this.records.rows(this.world.person(centre, Role.ASSESSOR), "device_secret")).isZero();
		assertThat(this.records.rows(this.world.staff(centre), "device_secret")).isZero();
		assertThat(key.owner()).doesNotContain(one.requirePerson().value().toString());
		assertThat(key).hasToString("DeviceKey");
	}

	private DeviceKey key(Actor actor) {
		return World.within(actor, () -> this.keys.of(actor));
	}

}
