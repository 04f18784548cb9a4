package fr.cqpm.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.Links;
import fr.cqpm.account.SignInHints;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Comptes de démonstration, listed where people sign in. */
@Component
@Profile("demo")
class DemoAccounts implements SignInHints {

	private static final Logger logger = LoggerFactory.getLogger(DemoAccounts.class);

	private final DemoCast cast;

	private final Invitations invitations;

	private final Links links;

	private final CqpmProperties properties;

	DemoAccounts(DemoCast cast, Invitations invitations, Links links, CqpmProperties properties) {
		this.cast = cast;
		this.invitations = invitations;
		this.links = links;
		this.properties = properties;
	}

	@Override
	public List<Hint> hints() {
		List<Hint> hints = new ArrayList<>();
		Arrays.stream(DemoPerson.values())
			.forEach((person) -> hints
				.add(new Hint(person.role().label(), person.displayName(), person.email(), person.about())));
		hints.add(candidate(DemoDossier.INES, "Déclarer ses situations, indiquer ses preuves, déposer son rapport"));
		hints.add(candidate(DemoDossier.MEHDI, "Reprendre un rapport que le centre a retourné"));
		hints.add(candidate(DemoDossier.ANTOINE, "Lire son résultat"));
		return hints;
	}

	private static Hint candidate(DemoDossier dossier, String about) {
		return new Hint(Role.CANDIDATE.label(), dossier.displayName(), dossier.email(), about);
	}

	@Override
	public String password() {
		return DemoCast.PASSWORD;
	}

	@Override
	public List<Shortcut> shortcuts() {
		List<Shortcut> shortcuts = new ArrayList<>();
		tutorsLink().ifPresent((path) -> shortcuts
			.add(new Shortcut("Donner l’avis de l’entreprise, par le lien qu’un tuteur a reçu", path)));
		shortcuts.add(new Shortcut("Lire les courriels partis depuis le démarrage", "/demo/courriels"));
		return shortcuts;
	}

	private Optional<String> tutorsLink() {
		Actor staff = this.cast.actor(DemoPerson.HELENE);
		return staff.scope()
			.call(() -> this.invitations.of(staff, DemoDossier.JEANNE.id()))
			.stream()
			.filter(Invitation::open)
			.findFirst()
			.map((invitation) -> this.links.path(invitation.link()));
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		logger.info("Demonstration: {} lists its accounts; every password is «\u00a0{}\u00a0».",
				this.properties.link("/connexion"), DemoCast.PASSWORD);
	}

}
