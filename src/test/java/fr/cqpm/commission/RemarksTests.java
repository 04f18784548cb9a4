package fr.cqpm.commission;

import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static fr.cqpm.support.Verdicts.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a member has to say beside the minutes, until they sign them (R11). */
@ApplicationTest
class RemarksTests {

	private static final String TEXT = "Le critère 4.4 ne me semble pas satisfait.";

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Records records;

	@Autowired
	Commissions commissions;

	@Autowired
	Closings closings;

	@Autowired
	Remarks remarks;

	private ExamCentreId centre;

	private Actor staff;

	private Actor president;

	private Actor member;

	private DossierId dossier;

	@BeforeEach
	void aDecidedCommission() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		List<Actor> members = this.panels.assessors(this.centre, 2);
		this.president = members.getFirst();
		this.member = members.getLast();
		this.dossier = this.commission.ready(this.staff, this.centre, members, Map.of());
		this.commission.acquireAll(this.member, this.dossier);
	}

	@Test
	void standsWithNameAndTimeAndHappensOnce() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> write(1, 0, RemarkKind.DISSENT, TEXT));
		close();
		Verdicts.accept(write(1, 0, RemarkKind.DISSENT, TEXT));
		Verdicts.accept(write(1, 0, RemarkKind.DISSENT, " " + TEXT + " "));
		assertThat(standing()).singleElement().satisfies((remark) -> {
			assertThat(remark.name()).isEqualTo(this.member.name());
			assertThat(remark.text()).isEqualTo(TEXT);
			assertThat(remark.at()).isNotNull();
		});
		assertThat(this.records.journal(this.staff, this.dossier, "commission.remark")).hasSize(1);
	}

	@Test
	void changesByRevisionAndMayBeWithdrawn() {
		close();
		Verdicts.accept(write(1, 0, RemarkKind.DISSENT, TEXT));
		assertThat(reasons(write(1, 0, RemarkKind.DISSENT, "Autre texte"))).singleElement()
			.asString()
			.contains("autre fenêtre");
		Verdicts.accept(write(1, 1, RemarkKind.RESERVATION, "Autre texte"));
		assertThat(standing()).extracting(Remark::kind).containsExactly(RemarkKind.RESERVATION);
		Verdicts.accept(write(1, 2, null, " "));
		Verdicts.accept(write(1, 2, null, null));
		assertThat(standing()).isEmpty();
		Verdicts.accept(write(1, 3, RemarkKind.DISSENT, TEXT));
		assertThat(this.records.rows(this.staff, "commission_remark", this.dossier)).isEqualTo(4);
		assertThat(this.records.journal(this.staff, this.dossier, "commission.remark")).hasSize(4);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.member,
				"update commission_remark set text = 'x' where dossier_id = ?", this.dossier.value()));
	}

	@Test
	void isRefusedWithoutWordsAndAfterTheSignature() {
		close();
		assertThat(reasons(write(1, 0, null, TEXT)))
			.containsExactly("Dites si c’est une opinion divergente ou une réserve.");
		assertThat(reasons(write(1, 0, RemarkKind.DISSENT, " "))).containsExactly("Écrivez votre remarque.");
		assertThat(reasons(write(1, 0, RemarkKind.DISSENT, "x".repeat(4001)))).singleElement()
			.asString()
			.contains("4 000");
		Verdicts.accept(World.within(this.member, () -> this.closings.sign(this.member, this.dossier, 1)));
		assertThat(reasons(write(1, 0, RemarkKind.DISSENT, TEXT))).singleElement()
			.asString()
			.contains("Vous avez signé");
		assertThat(standing()).isEmpty();
	}

	@Test
	void staysWithTheClosingItWasWrittenOn() {
		close();
		Verdicts.accept(write(1, 0, RemarkKind.DISSENT, TEXT));
		this.commission.reopen(this.president, this.dossier, "Une erreur de saisie");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> write(1, 1, RemarkKind.DISSENT, "Autre"));
		close();
		assertThat(standing()).isEmpty();
		assertThat(reasons(write(1, 1, RemarkKind.DISSENT, "Autre"))).singleElement().asString().contains("rouverte");
		assertThat(turns().getFirst().standing()).extracting(Remark::text).containsExactly(TEXT);
	}

	@Test
	void isTheMembersAlone() {
		close();
		Verdicts.accept(write(1, 0, RemarkKind.DISSENT, TEXT));
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR, Role.CENTRE_STAFF);
		assertThat(this.records.rows(elsewhere, "commission_remark", this.dossier)).isZero();
		for (Actor other : List.of(elsewhere, this.staff, this.world.person(this.centre, Role.ASSESSOR))) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> write(other, new NewRemark(1, 0, RemarkKind.DISSENT, TEXT)));
		}
	}

	private void close() {
		Verdicts.accept(this.commission.close(this.president, this.dossier));
	}

	private Verdict write(int closing, int seen, RemarkKind kind, String text) {
		return write(this.member, new NewRemark(closing, seen, kind, text));
	}

	private Verdict write(Actor actor, NewRemark remark) {
		return World.within(actor, () -> this.remarks.write(actor, this.dossier, remark));
	}

	private List<Remark> standing() {
		return turns().getLast().standing();
	}

	private List<Closing> turns() {
		return World.within(this.member, () -> this.commissions.sheet(this.member, this.dossier)).closings();
	}

}
