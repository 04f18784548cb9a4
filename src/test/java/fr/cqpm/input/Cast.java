package fr.cqpm.input;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.SignedIn;
import fr.cqpm.jury.Declaration;
import fr.cqpm.mail.LinkAddresses;
import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * One centre with a dossier in each stage and everybody who has to do with them, and
 * another centre that none of them ever sees.
 */
final class Cast {

	private final World world;

	private final PanelWorld panels;

	private final MarkingWorld marking;

	private final CommissionWorld commissions;

	private final JuryWorld juries;

	private final ReportWorld reports;

	private final Invitations invitations;

	private final LinkAddresses addresses;

	private final JdbcClient jdbc;

	private final Records records;

	final ExamCentreId centre;

	final ExamCentreId elsewhere;

	final Map<String, DossierId> dossiers = new LinkedHashMap<>();

	final List<Guest> guests = new ArrayList<>();

	/** Where those without a first page of their own begin. */
	final List<String> doors = new ArrayList<>();

	Cast(BeanFactory beans) {
		this.world = beans.getBean(World.class);
		this.panels = beans.getBean(PanelWorld.class);
		this.marking = beans.getBean(MarkingWorld.class);
		this.commissions = beans.getBean(CommissionWorld.class);
		this.juries = beans.getBean(JuryWorld.class);
		this.reports = beans.getBean(ReportWorld.class);
		this.invitations = beans.getBean(Invitations.class);
		this.addresses = beans.getBean(LinkAddresses.class);
		this.jdbc = beans.getBean(JdbcClient.class);
		this.records = beans.getBean(Records.class);
		this.centre = this.world.centre();
		this.elsewhere = this.world.centre();
		play();
	}

	private void play() {
		Actor foreign = this.world.staff(this.elsewhere);
		this.dossiers.put("elsewhere", this.world.planned(foreign, this.elsewhere));
		Actor staff = this.world.staff(this.centre);
		List<Actor> members = this.panels.assessors(this.centre, 2);
		List<Actor> jurors = this.juries.jurors(this.centre);
		this.guests.add(new Guest("nobody", "", SecurityMockMvcRequestPostProcessors::anonymous));
		person("staff", "", staff);
		person("administrator", "", this.world.person(this.centre, Role.ADMINISTRATOR));
		person("resource centre", "", this.world.person(this.centre, Role.RESOURCE_CENTRE));
		open(staff, members);
		assess(staff, members, jurors);
		person("assessor", "president", members.getFirst());
		person("assessor", "member", members.getLast());
		person("juror", "president", jurors.getFirst());
		person("juror", "member", jurors.getLast());
		this.dossiers.forEach((stage, dossier) -> {
			if (!stage.equals("elsewhere")) {
				person("candidate", stage, this.world.candidate(staff, dossier));
			}
		});
	}

	private void open(Actor staff, List<Actor> members) {
		this.dossiers.put("registered", this.world.registered(staff, this.centre));
		this.dossiers.put("planned", this.world.planned(staff, this.centre));
		DossierId transmitted = this.world.transmitted(staff, this.centre);
		this.dossiers.put("transmitted", transmitted);
		Actor candidate = this.world.candidate(staff, transmitted);
		this.reports.prove(candidate, transmitted, "Panne fictive", "Panne ou maintenance");
		this.reports.send(candidate, transmitted, "rapport.pdf", SampleFiles.pdf(3));
		invite(staff, transmitted);
		this.records.park(transmitted);
		DossierId marked = this.world.transmitted(staff, this.centre);
		this.dossiers.put("marked", marked);
		this.panels.sitting(staff, marked, members);
		this.reports.depositWhole(this.world.candidate(staff, marked), marked);
		this.marking.mark(members.getLast(), marked, Map.of());
		DossierId composed = this.world.transmitted(staff, this.centre);
		this.dossiers.put("composed", composed);
		this.panels.compose(staff, composed, members);
	}

	private void assess(Actor staff, List<Actor> members, List<Actor> jurors) {
		this.dossiers.put("ready", this.commissions.ready(staff, this.centre, members, Map.of()));
		DossierId decided = this.commissions.ready(staff, this.centre, members, Map.of());
		this.dossiers.put("decided", decided);
		this.commissions.acquireAll(members.getFirst(), decided);
		DossierId closed = this.commissions.ready(staff, this.centre, members, Map.of());
		this.dossiers.put("closed", closed);
		this.commissions.acquireAll(members.getFirst(), closed);
		this.commissions.close(members.getFirst(), closed);
		DossierId declared = this.juries.decided(staff, this.centre);
		this.dossiers.put("declared", declared);
		this.juries.session(staff, this.centre, jurors);
		UUID held = this.juries.session(staff, this.centre, jurors);
		this.juries.schedule(staff, held, closed);
		this.juries.attend(held, jurors);
		UUID past = this.juries.session(staff, this.centre, jurors);
		this.juries.schedule(staff, past, declared);
		this.juries.attend(past, jurors);
		Verdicts.accept(this.juries.declare(jurors.getFirst(), past, declared, Declaration.ADMISSIBLE, null));
		this.juries.close(jurors.getFirst(), past);
	}

	private void invite(Actor staff, DossierId dossier) {
		World.within(staff,
				() -> this.invitations.invite(staff, dossier, "Dominique Tutrice", null, "tutrice@exemple.test"));
		Invitation invitation = World.within(staff, () -> this.invitations.of(staff, dossier)).getFirst();
		this.guests.add(new Guest("tutor", "", () -> session(SignedIn.Kind.LINK, invitation.link(),
				"select generation from access_link where id = ?")));
		this.doors.add(path(invitation.link()));
	}

	private String path(UUID link) {
		return URI.create(this.addresses.address(link)).getPath();
	}

	private void person(String role, String name, Actor actor) {
		this.guests.add(new Guest(role, name, () -> session(SignedIn.Kind.PERSON, actor.requirePerson().value(),
				"select credential_version from person where id = ?")));
	}

	/** Signed in just now: requests before may have ended older sessions. */
	private RequestPostProcessor session(SignedIn.Kind kind, UUID id, String stamp) {
		SignedIn signedIn = new SignedIn(kind, id, this.jdbc.sql(stamp).param(id).query(Integer.class).single());
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
					List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
						.issuedAt(Requests.ALWAYS_RECENT)
						.build())));
	}

	/** The first of that role. */
	Guest guest(String role) {
		return this.guests.stream().filter((guest) -> guest.role().equals(role)).findFirst().orElseThrow();
	}

}
