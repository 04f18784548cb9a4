package fr.cqpm.jury;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.Visitor;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class JuryReportAccessTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	People people;

	@Autowired
	MockMvcTester web;

	@Test
	void aFormerJurorReadsNoReportThereAnyMoreWhateverElseTheyAre() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId dossier = this.world.deposited(staff, centre);
		List<Actor> jurors = this.jury.jurors(centre);
		UUID session = this.jury.session(staff, centre, jurors);
		this.jury.schedule(staff, session, dossier);
		Actor juror = jurors.getLast();
		assertThat(report(juror, dossier)).isEqualTo(200);
		this.people.grant(juror.requirePerson(), Role.JURY_MEMBER, this.world.centre());
		this.people.grant(juror.requirePerson(), Role.ASSESSOR, centre);
		this.people.withdraw(juror.requirePerson(), Role.JURY_MEMBER, centre);
		assertThat(this.web.get().uri("/rapports/" + dossier.value()).with(Requests.again(juror))).hasStatus(404);
	}

	private int report(Actor actor, DossierId dossier) {
		return new Visitor(this.web, actor).get("/rapports/" + dossier.value()).status();
	}

}
