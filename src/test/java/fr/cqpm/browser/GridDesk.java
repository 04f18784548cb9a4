package fr.cqpm.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Grids;
import fr.cqpm.marking.Mark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.World;
import org.springframework.beans.factory.BeanFactory;

/** A deposited report and a commission of two, before their screens. */
final class GridDesk {

	private final BeanFactory beans;

	private final Map<Actor, Account> accounts = new HashMap<>();

	final Actor staff;

	final DossierId dossier;

	final Actor president;

	final Actor member;

	GridDesk(BeanFactory beans) {
		this.beans = beans;
		World world = beans.getBean(World.class);
		ExamCentreId centre = world.centre();
		this.staff = world.staff(centre);
		this.dossier = world.transmitted(this.staff, centre);
		PanelWorld panels = beans.getBean(PanelWorld.class);
		List<Actor> members = panels.assessors(centre, 2);
		panels.sitting(this.staff, this.dossier, members);
		this.president = members.getFirst();
		this.member = members.getLast();
		beans.getBean(ReportWorld.class).depositWhole(world.candidate(this.staff, this.dossier), this.dossier);
	}

	String path() {
		return "/evaluations/" + this.dossier.value();
	}

	/** A password set once: another one would end their sessions. */
	Account account(Actor actor) {
		return this.accounts.computeIfAbsent(actor,
				(person) -> Account.of(person, this.beans.getBean(People.class), this.beans.getBean(Passwords.class)));
	}

	/** The member’s grid on that screen. */
	GridPages grid(Screen screen) {
		return grid(screen, this.member);
	}

	GridPages grid(Screen screen, Actor actor) {
		return new GridPages(screen, path()).signIn(account(actor)).open();
	}

	/** What the base holds of the member’s mark. */
	Mark mark(String criterion) {
		return mark(this.member, criterion);
	}

	Mark mark(Actor actor, String criterion) {
		return World.within(actor, () -> this.beans.getBean(Grids.class).of(actor, this.dossier))
			.sheet()
			.mark(CriterionNumber.parse(criterion));
	}

	/** How many writes were taken from that person. */
	int writes(Actor actor) {
		return this.beans.getBean(Records.class)
			.rows(actor, "mark_write", this.dossier, "person_id = '" + actor.requirePerson().value() + "'");
	}

	int readings() {
		return this.beans.getBean(Records.class).journal(this.staff, this.dossier, "evidence.report-read").size();
	}

	void submit(Actor actor) {
		this.beans.getBean(MarkingWorld.class).submitted(this.dossier, List.of(actor), Map.of());
	}

}
