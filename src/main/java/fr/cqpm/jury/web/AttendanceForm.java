package fr.cqpm.jury.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.jury.JurySession;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Émargement.
 *
 * @param seen the revision that is replaced, 0 for none
 */
record AttendanceForm(@Nullable Integer seen, @Nullable List<UUID> present) {

	/** Nobody is present until the president says so. */
	static AttendanceForm of(JurySession session) {
		JurySession.Attendance attendance = session.attendance();
		return (attendance != null)
				? new AttendanceForm(attendance.revision(), attendance.present().stream().map(PersonId::value).toList())
				: new AttendanceForm(0, List.of());
	}

	int revision() {
		return (this.seen != null) ? this.seen : 0;
	}

	Set<PersonId> people() {
		Set<PersonId> people = new HashSet<>();
		if (this.present != null) {
			this.present.forEach((person) -> people.add(new PersonId(person)));
		}
		return people;
	}

}
