package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Avis recueillis par téléphone (R7): the staff type what somebody of the company
 * dictates. It is a request of its own, whose draft is the staff's; what the person may
 * have typed themselves by their link stays theirs, and unread.
 */
@Service
public class PhoneEntries {

	private final Asking asking;

	private final Dossiers dossiers;

	private final InvitationRows rows;

	private final OpinionDrafts drafts;

	private final OpinionTransmission transmission;

	private final InvitationMails mails;

	private final Outbox outbox;

	private final DueDates dueDates;

	private final Journal journal;

	private final Clock clock;

	PhoneEntries(Asking asking, Dossiers dossiers, InvitationRows rows, OpinionDrafts drafts,
			OpinionTransmission transmission, InvitationMails mails, Outbox outbox, DueDates dueDates, Journal journal,
			Clock clock) {
		this.asking = asking;
		this.dossiers = dossiers;
		this.rows = rows;
		this.drafts = drafts;
		this.transmission = transmission;
		this.mails = mails;
		this.outbox = outbox;
		this.dueDates = dueDates;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Begins to type, or finds what was begun for the same person.
	 * @param person who dictates, without an address where they have none
	 * @return the entry
	 */
	@Transactional
	public UUID begin(Actor actor, DossierId id, InvitedPerson person, @Nullable String phone) {
		Dossier dossier = this.asking.lock(actor, id);
		return this.rows.of(id)
			.stream()
			.filter((entry) -> entry.open() && entry.dictatedSince() != null && entry.person().equals(person))
			.findFirst()
			.map(Invitation::id)
			.orElseGet(() -> this.asking
				.create(actor, dossier,
						(entry, link) -> Invitation
							.asked(entry, dossier, link, person, this.clock.instant(), this.dueDates.today())
							.dictated(this.clock.instant(), phone))
				.id());
	}

	/** What is typed, with all that a page of it needs. */
	@Transactional(readOnly = true)
	public OpinionDesk desk(Actor actor, DossierId id, UUID entry) {
		this.dossiers.get(id).requireStaff(actor);
		return this.drafts.desk(entry(id, entry));
	}

	/**
	 * Keeps what is typed.
	 * @param versions those that were on the page
	 * @return false when somebody else has saved meanwhile: nothing is changed then
	 */
	@Transactional
	public boolean save(Actor actor, DossierId id, UUID entryId, Map<CapacityNumber, Line> lines,
			Map<CapacityNumber, Integer> versions) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		Invitation entry = open(id, entryId);
		Map<CapacityNumber, CapacityDraft> current = this.drafts.desk(entry).drafts();
		if (!current.entrySet().stream().allMatch((one) -> isVersion(versions, one))) {
			return false;
		}
		lines.forEach((capacity, line) -> {
			if (!this.drafts.write(entry, capacity, Map.of(0, line), versions.getOrDefault(capacity, -1))) {
				throw new RuleViolation(Rule.R7, "Cette saisie vient d’être modifiée par quelqu’un d’autre.");
			}
		});
		return true;
	}

	private static boolean isVersion(Map<CapacityNumber, Integer> versions,
			Map.Entry<CapacityNumber, CapacityDraft> current) {
		return Integer.valueOf(current.getValue().version()).equals(versions.get(current.getKey()));
	}

	/** Leaves it: nothing was recorded, and nothing will be. */
	@Transactional
	public void abandon(Actor actor, DossierId id, UUID entry) {
		Dossier dossier = this.asking.lock(actor, id);
		this.asking.close(actor, dossier, open(id, entry), "Saisie par téléphone abandonnée");
	}

	/**
	 * Transmits what was dictated. The company is sent the copy, to confirm or to
	 * dispute. Asked twice, it happens once.
	 * @param at when it was dictated
	 * @param noCopyReason why there is no copy, where there is no address
	 * @return what rule R7 finds missing
	 */
	@Transactional
	public Verdict transmit(Actor actor, DossierId id, UUID entryId, Instant at, @Nullable String noCopyReason) {
		Dossier dossier = this.asking.lock(actor, id);
		Invitation entry = entry(id, entryId);
		if (entry.transmittedAt() != null) {
			return Verdict.accepted();
		}
		open(id, entryId);
		String reason = entry.email().isEmpty() ? noCopyReason : null;
		List<Refusal> refusals = refusals(entry, at, reason);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		Dictation dictation = new Dictation(actor.name(), at, reason, null, null, null);
		this.transmission.record(dossier, entry, entry.name(), String.valueOf(entry.function()), dictation);
		replaceEarlier(actor, dossier, entry);
		if (!entry.email().isEmpty()) {
			this.outbox.write(this.mails.copy(dossier, entry, dictation));
		}
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.transmitted", "Avis de l’entreprise, recueilli par téléphone")
					.with("Nom", entry.name())
					.with("Fonction", entry.function())
					.with("Sans copie", reason));
		return Verdict.accepted();
	}

	private List<Refusal> refusals(Invitation entry, Instant at, @Nullable String reason) {
		if (at.isAfter(this.clock.instant())) {
			return List.of(Refusal.at("day", Rule.R7, "Ce moment n’est pas encore passé."));
		}
		if (entry.email().isEmpty() && (reason == null || reason.isBlank())) {
			return List.of(Refusal.at("noCopyReason", Rule.R7,
					"Indiquez pourquoi l’entreprise ne reçoit pas de copie à confirmer."));
		}
		return this.drafts.desk(entry).completeness().refusals();
	}

	/** The same person was asked by mail, and has answered by telephone. */
	private void replaceEarlier(Actor actor, Dossier dossier, Invitation entry) {
		this.rows.of(dossier.id())
			.stream()
			.filter(Invitation::awaited)
			.filter((other) -> entry.email().isEmpty() ? other.name().equalsIgnoreCase(entry.name())
					: other.email().equalsIgnoreCase(entry.email()))
			.forEach((other) -> this.asking.replace(actor, dossier, other, entry));
	}

	private Invitation open(DossierId dossier, UUID id) {
		Invitation entry = entry(dossier, id);
		if (!entry.open()) {
			throw new RuleViolation(Rule.R7, "Cette saisie est terminée.");
		}
		return entry;
	}

	private Invitation entry(DossierId dossier, UUID id) {
		Invitation entry = this.asking.found(dossier, id);
		if (entry.dictatedSince() == null) {
			throw new NotFound("Not by telephone: " + id);
		}
		return entry;
	}

}
