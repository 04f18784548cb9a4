package fr.cqpm.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.cqpm.account.DeviceKeys;
import fr.cqpm.account.DeviceKeys.DeviceKey;
import fr.cqpm.certification.Capacity;
import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a script saves while somebody types, and the key of what waits in a browser. */
@RestController
@RequestMapping("/mon-avis")
class AutosaveController {

	private final OpinionDrafts drafts;

	private final DeviceKeys keys;

	private final FrenchTime time;

	private final Clock clock;

	AutosaveController(OpinionDrafts drafts, DeviceKeys keys, FrenchTime time, Clock clock) {
		this.drafts = drafts;
		this.keys = keys;
		this.time = time;
		this.clock = clock;
	}

	@PostMapping("/cle")
	ResponseEntity<DeviceKey> key(Actor actor) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.keys.of(actor));
	}

	@PostMapping("/capacites/{number}/brouillon")
	ResponseEntity<?> save(Actor actor, @PathVariable int number, @Valid @ModelAttribute("form") CapacityForm form,
			BindingResult errors, @RequestParam int seen) {
		Capacity capacity = this.drafts.desk(actor).capacity(number);
		if (form.lines().size() > capacity.criteria().size() + 1) {
			throw new NotFound("More criteria than the capacity has");
		}
		if (errors.hasErrors()) {
			return refused(errors.getAllErrors().getFirst().getDefaultMessage());
		}
		try {
			boolean saved = this.drafts.save(actor, capacity.number(), form.draft(), seen);
			return ResponseEntity.status(saved ? 200 : 409)
				.body(Stored.of(this.drafts.desk(actor), capacity, this.time.hour(this.clock.instant())));
		}
		catch (RuleViolation closed) {
			return refused(closed.reason());
		}
	}

	private static ResponseEntity<?> refused(@Nullable String reason) {
		return ResponseEntity.unprocessableContent().body(Map.of("reason", Objects.requireNonNullElse(reason, "")));
	}

	/**
	 * What stands on the server now.
	 *
	 * @param at hour of the answer
	 * @param done how many capacities need nothing more
	 */
	record Stored(int version, String at, long done, List<CapacityForm.Typed> lines) {

		static Stored of(OpinionDesk desk, Capacity capacity, String at) {
			CapacityForm form = CapacityForm.of(capacity, desk.draft(capacity));
			return new Stored(Objects.requireNonNull(form.version()), at, desk.done(), form.lines());
		}

	}

}
