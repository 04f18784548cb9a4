package fr.cqpm.marking.web;

import fr.cqpm.account.DeviceKeys;
import fr.cqpm.account.DeviceKeys.DeviceKey;
import fr.cqpm.shared.Actor;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives an assessor's pages the key of what waits in their browser (docs/adr/0014). */
@RestController
class DeviceKeyController {

	private final DeviceKeys keys;

	DeviceKeyController(DeviceKeys keys) {
		this.keys = keys;
	}

	@PostMapping("/mes-evaluations/cle")
	ResponseEntity<DeviceKey> key(Actor actor) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.keys.of(actor));
	}

}
