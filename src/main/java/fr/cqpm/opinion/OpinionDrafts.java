package fr.cqpm.opinion;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.SelfViews;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brouillons d'avis: the author's own, on one device and then another, until transmitted.
 */
@Service
public class OpinionDrafts {

	private static final CapacityDraft NOTHING = new CapacityDraft(Map.of(), 0);

	private final Dossiers dossiers;

	private final InvitationRows invitations;

	private final Registrations registrations;

	private final ExamCentres centres;

	private final Editions editions;

	private final Evidence evidence;

	private final SelfViews selfViews;

	private final Reports reports;

	private final JdbcClient jdbc;

	private final Clock clock;

	OpinionDrafts(Dossiers dossiers, InvitationRows invitations, Registrations registrations, ExamCentres centres,
			Editions editions, Evidence evidence, SelfViews selfViews, Reports reports, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.invitations = invitations;
		this.registrations = registrations;
		this.centres = centres;
		this.editions = editions;
		this.evidence = evidence;
		this.selfViews = selfViews;
		this.reports = reports;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the holder of the link has before them. */
	@Transactional(readOnly = true)
	public OpinionDesk desk(Actor actor) {
		return desk(own(actor));
	}

	/** The same before they begin, for the page that the link opens. */
	@Transactional(readOnly = true)
	public OpinionDesk landing(UUID invitation) {
		return desk(this.invitations.find(invitation).orElseThrow(() -> new NotFound("No invitation " + invitation)));
	}

	/** They press « Commencer ». */
	@Transactional
	public void begin(UUID invitation) {
		this.invitations.date(invitation, "begun_at", this.clock.instant());
	}

	/**
	 * Saves what is typed on one capacity.
	 * @param version the version that was on the page
	 * @return false when another one has been saved meanwhile: nothing is changed then;
	 * the same once more is no other
	 * @throws RuleViolation once transmitted or outside the window
	 */
	@Transactional
	public boolean save(Actor actor, CapacityNumber capacity, Map<Integer, Line> lines, int version) {
		Invitation invitation = own(actor);
		Dossier dossier = this.dossiers.share(invitation.dossier());
		requireOpen(dossier, own(actor));
		return write(invitation, capacity, lines, version);
	}

	/** The same for who has looked at the window. */
	boolean write(Invitation invitation, CapacityNumber capacity, Map<Integer, Line> lines, int version) {
		int updated = this.jdbc.sql(
				"update opinion_draft set version = version + 1 where invitation_id = ? and capacity = ? and version = ?")
			.params(invitation.id(), capacity.value(), version)
			.update();
		if (updated == 0) {
			return typed(lines).equals(drafts(invitation.id()).getOrDefault(capacity, NOTHING).lines());
		}
		this.jdbc.sql("delete from opinion_draft_line where invitation_id = ? and capacity = ?")
			.params(invitation.id(), capacity.value())
			.update();
		lines.forEach((criterion, line) -> insert(invitation, capacity, criterion, line));
		if (invitation.disclaimedAt() != null) {
			this.invitations.answering(invitation.id());
		}
		return true;
	}

	private static Map<Integer, Line> typed(Map<Integer, Line> lines) {
		Map<Integer, Line> typed = new HashMap<>(lines);
		typed.values().removeIf(Line::empty);
		return typed;
	}

	void requireOpen(Dossier dossier, Invitation invitation) {
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		if (!invitation.open()) {
			throw new RuleViolation(Rule.R7, "Cet avis est déjà transmis\u00a0: il ne peut plus être modifié.");
		}
	}

	Invitation own(Actor actor) {
		UUID id = actor.invitation();
		if (id == null) {
			throw new NotFound("Not by an invitation");
		}
		return this.invitations.find(id).orElseThrow(() -> new NotFound("No invitation " + id));
	}

	OpinionDesk desk(Invitation invitation) {
		Dossier dossier = this.dossiers.get(invitation.dossier());
		Edition edition = this.editions.byId(dossier.edition());
		SortedMap<CapacityNumber, CapacityDraft> drafts = drafts(invitation.id());
		// A candidate's draft is not shown to the company
		boolean deposited = this.reports.deposited(dossier.id()).isPresent();
		return new OpinionDesk(invitation, this.centres.get(invitation.centre()).name(),
				this.registrations.of(dossier).candidateName(), dossier.reference(), edition, drafts,
				completeness(edition, drafts), deposited ? this.evidence.of(dossier.id()) : Map.of(),
				deposited ? this.selfViews.of(dossier.id()) : Map.of(), deposited,
				dossier.windows().allow(Act.GIVE_OPINION, this.clock.instant()));
	}

	private static OpinionCompleteness completeness(Edition edition, Map<CapacityNumber, CapacityDraft> drafts) {
		Map<CapacityNumber, OpinionStatement> byCapacity = new HashMap<>();
		Map<CriterionNumber, OpinionStatement> byCriterion = new HashMap<>();
		drafts.forEach((capacity, draft) -> draft.lines().forEach((criterion, line) -> {
			OpinionStatement statement = line.statement();
			if (statement != null && criterion == 0) {
				byCapacity.put(capacity, statement);
			}
			else if (statement != null) {
				byCriterion.put(new CriterionNumber(capacity, criterion), statement);
			}
		}));
		return OpinionCompleteness.of(edition.capacities(), byCapacity, byCriterion);
	}

	private SortedMap<CapacityNumber, CapacityDraft> drafts(UUID invitation) {
		SortedMap<CapacityNumber, Map<Integer, Line>> lines = new TreeMap<>();
		Map<CapacityNumber, Integer> versions = new HashMap<>();
		this.jdbc.sql("""
				select d.capacity, d.version, l.criterion, l.answer, l.comment
				from opinion_draft d left join opinion_draft_line l using (invitation_id, capacity)
				where d.invitation_id = ?""").param(invitation).query((row) -> {
			CapacityNumber capacity = new CapacityNumber(row.getInt(1));
			versions.put(capacity, row.getInt(2));
			Map<Integer, Line> known = lines.computeIfAbsent(capacity, (key) -> new HashMap<>());
			if (row.getObject(3) != null) {
				String answer = row.getString(4);
				known.put(row.getInt(3),
						new Line((answer != null) ? OpinionAnswer.valueOf(answer) : null, row.getString(5)));
			}
		});
		SortedMap<CapacityNumber, CapacityDraft> drafts = new TreeMap<>();
		lines.forEach((capacity, known) -> drafts.put(capacity,
				new CapacityDraft(known, versions.getOrDefault(capacity, 0))));
		return drafts;
	}

	private void insert(Invitation invitation, CapacityNumber capacity, int criterion, Line line) {
		if (line.empty()) {
			return;
		}
		List<@Nullable Object> values = Arrays.asList(invitation.centre().value(), invitation.id(), capacity.value(),
				criterion, (line.answer() != null) ? line.answer().name() : null, line.comment());
		this.jdbc.sql("""
				insert into opinion_draft_line (exam_centre_id, invitation_id, capacity, criterion, answer, comment)
				values (?, ?, ?, ?, ?, ?)""").params(values).update();
	}

}
