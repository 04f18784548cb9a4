package fr.cqpm.commission.pen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.cqpm.panel.Panel.Member;
import fr.cqpm.panel.Seat;

/**
 * La plume, as one member of the commission sees it.
 *
 * @param members who sits
 * @param now the moment it was looked at
 * @param silence how long its holder may be silent
 */
public record PenView(Pen pen, Seat seat, List<Member> members, Instant now, Duration silence) {

	public PenView {
		members = List.copyOf(members);
	}

	/** Whether this member holds it. */
	public boolean mine() {
		return this.pen.heldBy(this.seat.person());
	}

	/** Whether this member may decide as it is: they hold it, or take it by deciding. */
	public boolean writing() {
		return this.pen.free() || mine();
	}

	/** Whether another holds it and has been silent for too long. */
	public boolean silent() {
		return !mine() && this.pen.silent(this.now, this.silence);
	}

	/** Whom this member could hand it to. */
	public List<Member> others() {
		return this.members.stream().filter((member) -> !member.person().equals(this.seat.person())).toList();
	}

	/** Whether it was taken over from somebody silent. */
	public boolean takenOver() {
		return this.pen.way() == PenWay.TAKEN_OVER;
	}

}
