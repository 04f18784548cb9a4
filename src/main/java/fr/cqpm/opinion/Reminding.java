package fr.cqpm.opinion;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.mail.MailPreview;
import fr.cqpm.mail.MailPreviews;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relances groupées: each leaves in a transaction of its own, so that one that cannot
 * leave holds none of the others.
 */
@Service
public class Reminding {

	private final Dossiers dossiers;

	private final Invitations invitations;

	private final InvitationMails mails;

	private final MailPreviews previews;

	Reminding(Dossiers dossiers, Invitations invitations, InvitationMails mails, MailPreviews previews) {
		this.dossiers = dossiers;
		this.invitations = invitations;
		this.mails = mails;
		this.previews = previews;
	}

	/** The reminder of that request as it would leave now. */
	@Transactional(readOnly = true)
	public MailPreview preview(Actor actor, FollowedOpinion line) {
		Dossier dossier = this.dossiers.get(line.dossier());
		return this.previews
			.preview(this.mails.reminding(dossier, this.invitations.one(actor, line.dossier(), line.invitation())));
	}

	/** Reminds all of them. */
	public Outcome remind(Actor actor, List<FollowedOpinion> lines) {
		List<String> skipped = new ArrayList<>();
		int left = 0;
		for (FollowedOpinion line : lines) {
			try {
				if (this.invitations.remind(actor, line.dossier(), line.invitation())) {
					left++;
				}
				else {
					skipped.add(line.name() + "\u00a0: une relance vient déjà de partir.");
				}
			}
			catch (RuleViolation refused) {
				skipped.add(line.name() + "\u00a0: " + refused.getMessage());
			}
			catch (NotFound gone) {
				skipped.add(line.name() + "\u00a0: cette demande n’existe plus.");
			}
		}
		return new Outcome(left, skipped);
	}

	/**
	 * Ce qu'il en est advenu.
	 *
	 * @param left how many reminders leave
	 * @param skipped who is not reminded, and why
	 */
	public record Outcome(int left, List<String> skipped) {

		public Outcome {
			skipped = List.copyOf(skipped);
		}

	}

}
