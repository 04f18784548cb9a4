package fr.cqpm.account.web;

import java.util.Map;
import java.util.Optional;

import com.webauthn4j.util.exception.WebAuthnException;
import fr.cqpm.account.Factor;
import fr.cqpm.account.Passkeys;
import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.ActorArgumentResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by passkey, or proving again who one is. */
@RestController
@RequestMapping("/connexion/cle")
class PasskeySignInController {

	private final Passkeys passkeys;

	private final SignInSessions sessions;

	private final PublicKeyCredentialRequestOptionsRepository asked = new HttpSessionPublicKeyCredentialRequestOptionsRepository();

	PasskeySignInController(Passkeys passkeys, SignInSessions sessions) {
		this.passkeys = passkeys;
		this.sessions = sessions;
	}

	@PostMapping("/demande")
	PublicKeyCredentialRequestOptions ask(HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialRequestOptions options = this.passkeys.request();
		this.asked.save(request, response, options);
		return options;
	}

	@PostMapping
	ResponseEntity<Map<String, String>> answer(@RequestBody PublicKeyCredential<AuthenticatorAssertionResponse> answer,
			HttpServletRequest request, HttpServletResponse response) {
		return check(answer, request, response).map((person) -> {
			enter(person, request, response);
			return ResponseEntity.ok(Map.of("next", "/accueil"));
		}).orElseGet(() -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of()));
	}

	/** A challenge is answered once. */
	private Optional<SignedIn> check(PublicKeyCredential<AuthenticatorAssertionResponse> answer,
			HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialRequestOptions options = this.asked.load(request);
		this.asked.save(request, response, null);
		if (options == null) {
			return Optional.empty();
		}
		try {
			return this.passkeys.check(options, answer);
		}
		catch (WebAuthnException | IllegalArgumentException refused) {
			return Optional.empty();
		}
	}

	private void enter(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		Actor actor = ActorArgumentResolver.current();
		if (actor != null && actor.person() != null && actor.person().value().equals(person.id())) {
			this.sessions.add(Factor.PASSKEY, request, response);
		}
		else {
			this.sessions.open(person, Factor.PASSKEY, request, response);
		}
	}

}
