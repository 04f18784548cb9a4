package fr.cqpm.opinion;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.account.TypedCodes;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.database.CentreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Codes d'une demande d'avis: typed where the link is not at hand, by somebody who also
 * says to whom it was sent or about whom.
 */
@Service
public class OpinionCodes {

	private final TypedCodes codes;

	private final Links links;

	private final InvitationRows invitations;

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final TransactionOperations transactions;

	OpinionCodes(TypedCodes codes, Links links, InvitationRows invitations, Dossiers dossiers,
			Registrations registrations, TransactionOperations transactions) {
		this.codes = codes;
		this.links = links;
		this.invitations = invitations;
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.transactions = transactions;
	}

	/**
	 * The page of the code's link, which says itself whether the link still opens
	 * anything; empty whatever was wrong, be it only that there were too many attempts.
	 * @param who the asked person's address, or the candidate's first name and name
	 * @param from the network address of who types it
	 */
	public Optional<String> page(String code, String who, String from) {
		List<Link> found = this.codes.find(code, from);
		Optional<Link> link = found.stream().filter((one) -> isOf(one, who)).findFirst();
		link.ifPresent((right) -> this.codes.succeeded(code, found, from));
		return link.map((right) -> this.links.path(right.id()));
	}

	private boolean isOf(Link link, String who) {
		return link.centre() != null && CentreScope.of(link.centre())
			.call(() -> this.transactions.execute((status) -> this.invitations.find(link.subject())
				.filter((invitation) -> isAddress(invitation, who) || names(candidate(invitation), who))
				.isPresent()));
	}

	/** Who dictates by telephone may have none, and nothing typed is not theirs. */
	private static boolean isAddress(Invitation invitation, String who) {
		return !invitation.email().isEmpty() && invitation.email().equalsIgnoreCase(who.strip());
	}

	private Candidate candidate(Invitation invitation) {
		return this.registrations.of(this.dossiers.get(invitation.dossier())).candidate();
	}

	/**
	 * Whether these are that person's first name and name, in any order and case, with or
	 * without accents and hyphens; nothing else may stand among them.
	 */
	static boolean names(Candidate candidate, String typed) {
		Set<String> given = words(typed);
		Set<String> first = words(candidate.firstNames());
		return Stream.of(candidate.birthName(), candidate.usedName())
			.map(OpinionCodes::words)
			.filter((name) -> !name.isEmpty() && given.containsAll(name))
			.anyMatch((name) -> {
				Set<String> rest = new HashSet<>(given);
				rest.removeAll(name);
				return first.containsAll(rest) && given.stream().anyMatch(first::contains);
			});
	}

	private static Set<String> words(@Nullable String text) {
		String plain = Normalizer.normalize((text != null) ? text : "", Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

}
