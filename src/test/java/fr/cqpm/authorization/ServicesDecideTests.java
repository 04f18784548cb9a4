package fr.cqpm.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.support.ApplicationClasses;
import fr.cqpm.support.Apart;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second wall stands in the services: whatever controller asks, they are told who
 * acts and decide by it. This follows calls, not values: that the decision is the right
 * one is what {@link AuthorizationTests} finds out.
 */
@Apart
class ServicesDecideTests {

	/** What of an actor decides; a name only tells. */
	private static final Set<String> DECIDING = Set.of("require", "requirePerson", "has", "centres", "invitation");

	/** What asks nobody who they are: whose business it is, and why that is enough. */
	private static final Map<String, Set<String>> OPEN = Map.of( //
			"the référentiel and the centres' names are no secret", Set.of("Editions.all()", "Editions.current()",
					"Editions.current(String)", "Editions.of(String)", "ExamCentres.all()"),
			"who holds the token of a mail is who it was sent to",
			Set.of("Links.lasting(Purpose, String)", "FirstAdministrator.opens(String)",
					"FirstAdministrator.become(String, NewPerson, String)", "Passwords.holder(String)",
					"Passwords.choose(String, String)", "SignInLinks.holder(String)", "SignInLinks.use(String)",
					"OpinionDrafts.landing(UUID)", "OpinionDrafts.begin(UUID)", "OpinionRequests.disclaim(UUID)",
					"OpinionRequests.proposed(UUID)", "OpinionCopies.of(UUID)", "OpinionCopies.confirm(UUID)",
					"OpinionCopies.dispute(UUID, String)"),
			"who types a code has it from the mail, and says to whom or about whom it is",
			Set.of("OpinionCodes.page(String, String, String)"), "signing in is what tells who acts",
			Set.of("Actors.of(SignedIn)", "Passwords.forgotten(String, String)", "SignInLinks.mail(String, String)",
					"Passkeys.request()", "Passkeys.check(PublicKeyCredentialRequestOptions, PublicKeyCredential)"),
			"the person given is the one who is signed in",
			Set.of("Identity.proves(PersonId, String, SignInOrigin)", "KnownBrowsers.remember(UUID, String)",
					"Passkeys.creation(PersonId)", "SecondFactors.of(PersonId)", "SecondFactors.neededBy(Actor)",
					"SecondFactors.accepts(PersonId, String, String)"),
			"nothing is read: a value given is drawn or looked at, or the time told",
			Set.of("Receipts.pdf(Receipt)", "Reports.uploadBegins()", "PanelComposition.overlaps(NewPanel)"));

	private final Map<JavaMethod, Boolean> known = new HashMap<>();

	@Test
	void everyServiceThatAPageAsksIsToldWhoActsAndDecidesByIt() {
		SortedSet<String> undecided = asked().stream()
			.filter((method) -> !decides(method))
			.map(ServicesDecideTests::name)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(undecided)
			.isEqualTo(OPEN.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** Methods of services that pages call. */
	private static List<JavaMethod> asked() {
		return ApplicationClasses.ALL.stream()
			.filter((type) -> type.getPackageName().endsWith(".web"))
			.flatMap((type) -> type.getMethodCallsFromSelf().stream())
			.filter((call) -> call.getTargetOwner().isAnnotatedWith(Service.class))
			.flatMap((call) -> call.getTarget().resolveMember().stream())
			.distinct()
			.toList();
	}

	private static String name(JavaMethod method) {
		return "%s.%s(%s)".formatted(method.getOwner().getSimpleName(), method.getName(),
				method.getRawParameterTypes().stream().map(JavaClass::getSimpleName).collect(Collectors.joining(", ")));
	}

	private boolean decides(JavaMethod method) {
		Boolean answer = this.known.get(method);
		if (answer != null) {
			return answer;
		}
		this.known.put(method, false);
		boolean found = isTold(method) && method.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> isDeciding(call.getTargetOwner(), call.getName())
					|| call.getTarget().resolveMember().filter(this::decides).isPresent());
		this.known.put(method, found);
		return found;
	}

	private static boolean isTold(JavaMethod method) {
		return method.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Actor.class));
	}

	private static boolean isDeciding(JavaClass owner, String name) {
		return (owner.isEquivalentTo(Actor.class) && DECIDING.contains(name))
				|| (owner.isEquivalentTo(Dossier.class) && name.equals("requireCandidate"));
	}

}
