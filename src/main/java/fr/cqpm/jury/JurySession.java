package fr.cqpm.jury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

/**
 * Session du jury de délibération, of one exam centre.
 *
 * @param at when it meets
 * @param place a room, or « visio » with its address
 * @param unionsAskedOn when the unions were asked to name members, where recorded
 * @param revision of date, place and composition: who changes them says which one they
 * saw
 * @param attendance émargement, once recorded
 * @param closing once closed
 */
public record JurySession(UUID id, ExamCentreId centre, String centreName, Instant at, String place,
		@Nullable LocalDate unionsAskedOn, int revision, List<Juror> members, @Nullable Attendance attendance,
		@Nullable Closing closing) {

	public JurySession {
		members = List.copyOf(members);
	}

	public boolean isClosed() {
		return this.closing != null;
	}

	/** Who presides; empty while nobody is named. */
	public Optional<Juror> president() {
		return this.members.stream().filter(Juror::chairs).findFirst();
	}

	/** The member who is that person. */
	public Optional<Juror> member(@Nullable PersonId person) {
		return this.members.stream().filter((member) -> member.person().equals(person)).findFirst();
	}

	/** Whether that person presides. */
	public boolean chairedBy(@Nullable PersonId person) {
		return member(person).filter(Juror::chairs).isPresent();
	}

	/** Whether that person was recorded as present. */
	public boolean present(PersonId person) {
		return this.attendance != null && this.attendance.present().contains(person);
	}

	/** Which session it is, for somebody who reads of it later. */
	String words(FrenchTime time) {
		return time.moment(this.at) + ", " + this.place;
	}

	/** As rule R13 looks at it. */
	JuryComposition composition(LocalDate on) {
		return new JuryComposition(on, this.unionsAskedOn,
				this.members.stream()
					.map((member) -> new JuryComposition.Member(member.name(), member.side(), member.chairs(),
							member.employerToldOn()))
					.toList());
	}

	/**
	 * Émargement.
	 *
	 * @param revision the latest recording
	 */
	public record Attendance(int revision, Instant at, Set<PersonId> present) {

		public Attendance {
			present = Set.copyOf(present);
		}

	}

	/**
	 * Clôture.
	 *
	 * @param sha256 of the frozen minutes
	 */
	public record Closing(Instant at, String sha256) {

	}

}
