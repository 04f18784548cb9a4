package fr.cqpm.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections des comptes: a name that was mistyped, an employer somebody has left. The
 * independence of assessors (R11) is judged by the employer's company, so it must be
 * today's. A candidate's name follows their registration and is corrected there.
 */
@Service
public class AccountCorrections {

	private final PersonRepository people;

	private final AdministrationJournal record;

	private final JdbcClient jdbc;

	AccountCorrections(PersonRepository people, AdministrationJournal record, JdbcClient jdbc) {
		this.people = people;
		this.record = record;
		this.jdbc = jdbc;
	}

	/** The account as it stands, with the version that a correction gives back. */
	@Transactional(readOnly = true)
	public Correctable of(Actor actor, PersonId id) {
		actor.require(Role.ADMINISTRATOR);
		Person person = find(id);
		return new Correctable(person.view(), isCandidate(id), person.version());
	}

	/**
	 * Corrects an account. Asked again alike, nothing happens.
	 * @param version the one that was shown
	 * @return false when it was changed meanwhile: nothing is changed then
	 */
	@Transactional
	public boolean correct(Actor actor, PersonId id, PersonCorrection corrected, int version) {
		actor.require(Role.ADMINISTRATOR);
		Person person = find(id);
		PersonView before = person.view();
		PersonCorrection kept = isCandidate(id) ? new PersonCorrection(before.givenName(), before.familyName(),
				corrected.employer(), corrected.employerSiren()) : corrected;
		List<String> changes = changes(before, kept);
		if (changes.isEmpty()) {
			return true;
		}
		if (person.version() != version) {
			return false;
		}
		person.correct(kept);
		this.people.saveAndFlush(person);
		this.record.record(actor, "account.corrected", before.displayName(), String.join("\u00a0; ", changes));
		return true;
	}

	private Person find(PersonId id) {
		return this.people.findById(id.value()).orElseThrow(() -> new NotFound("No person " + id));
	}

	private boolean isCandidate(PersonId id) {
		return this.jdbc.sql("select exists (select 1 from role_grant where person_id = ? and role = 'CANDIDATE')")
			.param(id.value())
			.query(Boolean.class)
			.single();
	}

	private static List<String> changes(PersonView before, PersonCorrection corrected) {
		List<String> changes = new ArrayList<>();
		String siren = (corrected.employerSiren() != null) ? corrected.employerSiren().digits() : null;
		change(changes, "Nom", before.displayName(), corrected.displayName());
		change(changes, "Employeur", before.employer(), corrected.employer());
		change(changes, "SIREN", before.employerSiren(), siren);
		return changes;
	}

	private static void change(List<String> changes, String what, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add("%s\u00a0: %s → %s".formatted(what, Objects.requireNonNullElse(before, "aucun"),
					Objects.requireNonNullElse(after, "aucun")));
		}
	}

	/**
	 * Compte à corriger.
	 *
	 * @param candidate whether the name follows a registration
	 */
	public record Correctable(PersonView person, boolean candidate, int version) {

	}

}
