package fr.cqpm.account.web;

import java.util.Map;

import com.webauthn4j.util.exception.WebAuthnException;
import fr.cqpm.account.MyAccount;
import fr.cqpm.account.Passkeys;
import fr.cqpm.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing one's passkeys. */
@Controller
@RequestMapping("/compte/cles")
class MyPasskeysController {

	private static final int LABEL = 80;

	private final MyAccount account;

	private final Passkeys passkeys;

	private final PublicKeyCredentialCreationOptionsRepository asked = new HttpSessionPublicKeyCredentialCreationOptionsRepository();

	MyPasskeysController(MyAccount account, Passkeys passkeys) {
		this.account = account;
		this.passkeys = passkeys;
	}

	@PostMapping("/demande")
	@ResponseBody
	PublicKeyCredentialCreationOptions ask(Actor actor, HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.passkeys.creation(actor.requirePerson());
		this.asked.save(request, response, options);
		return options;
	}

	@PostMapping
	@ResponseBody
	ResponseEntity<Map<String, String>> add(Actor actor, @RequestBody NewKey key, HttpServletRequest request,
			HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.asked.load(request);
		this.asked.save(request, response, null);
		if (options == null || key.credential() == null) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
		}
		try {
			this.account.addPasskey(actor, options, new RelyingPartyPublicKey(key.credential(), key.name()));
			return ResponseEntity.ok(Map.of("next", "/compte"));
		}
		catch (WebAuthnException | IllegalArgumentException refused) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
		}
	}

	@PostMapping("/{id}/retrait")
	String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
		this.account.removePasskey(actor, id);
		redirect.addFlashAttribute("flash", "La clé d’accès est retirée.");
		return "redirect:/compte";
	}

	/** What the browser sends of a key it has made. */
	record NewKey(String label, PublicKeyCredential<AuthenticatorAttestationResponse> credential) {

		String name() {
			String given = (this.label != null) ? this.label.strip() : "";
			return given.isEmpty() ? "Clé d’accès" : given.substring(0, Math.min(LABEL, given.length()));
		}

	}

}
