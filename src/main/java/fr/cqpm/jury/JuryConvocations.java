package fr.cqpm.jury;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Convocations: who joins a jury is told, everybody is told when its date or place
 * changes, and who leaves it that they need not come. Nobody hears twice of what is the
 * same, nor of what is past.
 */
@Component
class JuryConvocations {

	private final People people;

	private final JuryConvocationRows rows;

	private final JuryMails mails;

	private final Outbox outbox;

	private final Clock clock;

	JuryConvocations(People people, JuryConvocationRows rows, JuryMails mails, Outbox outbox, Clock clock) {
		this.people = people;
		this.rows = rows;
		this.mails = mails;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** What each was last told. */
	List<JuryConvocation> of(UUID session) {
		return this.rows.of(session);
	}

	/** Writes the mails and keeps what each was told. */
	void send(JurySession now) {
		for (Notice notice : notices(now)) {
			this.outbox.write(notice.mail());
			this.rows.told(now, notice.person(), notice.sequence(), notice.cancels() ? null : now.at());
		}
	}

	/** The mails that would be written; nothing is. */
	List<OutgoingMail> preview(JurySession now) {
		return notices(now).stream().map(Notice::mail).toList();
	}

	private List<Notice> notices(JurySession now) {
		Map<PersonId, JuryConvocation> told = new HashMap<>();
		this.rows.of(now.id()).forEach((convocation) -> told.put(convocation.person(), convocation));
		int next = told.values().stream().mapToInt((convocation) -> convocation.sequence() + 1).max().orElse(0);
		Set<PersonId> concerned = new LinkedHashSet<>(now.members().stream().map(Juror::person).toList());
		concerned.addAll(told.keySet());
		Map<PersonId, PersonView> people = new HashMap<>();
		this.people.all(concerned).forEach((person) -> people.put(person.id(), person));
		List<Notice> notices = new ArrayList<>();
		for (PersonId person : concerned) {
			Notice notice = notice(now, Objects.requireNonNull(people.get(person)), told.get(person), next);
			if (notice != null) {
				notices.add(notice);
			}
		}
		return notices;
	}

	private @Nullable Notice notice(JurySession now, PersonView person, @Nullable JuryConvocation told, int next) {
		JuryConvocation before = (told != null && !told.isCancelled()) ? told : null;
		if (now.member(person.id()).isPresent()) {
			if (!ahead(now.at()) || (before != null && before.says(now.at(), now.place()))) {
				return null;
			}
			OutgoingMail mail = (before != null) ? this.mails.change(now, person, next, before)
					: this.mails.convocation(now, person, next);
			return new Notice(person.id(), next, mail, false);
		}
		if (before == null || !ahead(before.at())) {
			return null;
		}
		return new Notice(person.id(), next, this.mails.cancellation(now, person, next, before), true);
	}

	private boolean ahead(@Nullable Instant at) {
		return at != null && at.isAfter(this.clock.instant());
	}

	/** What somebody is told. */
	private record Notice(PersonId person, int sequence, OutgoingMail mail, boolean cancels) {

	}

}
