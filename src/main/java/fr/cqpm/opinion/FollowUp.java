package fr.cqpm.opinion;

import java.time.LocalDate;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import fr.cqpm.registration.SearchText;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suivi des avis: all that the staff asked of companies, in the centres where they act,
 * and where nobody is asked yet.
 */
@Service
public class FollowUp {

	/** How many stand on one page. */
	public static final int PAGE = 50;

	private static final String UNDECIDED = """
			d.first_capacity_decision_at is null and d.commission_closed_at is null and d.result_declared_at is null""";

	private static final String FOUND = """
			from dossier d
			join registration r on r.dossier_id = d.id
			join opinion_invitation i on i.exam_centre_id = d.exam_centre_id and i.dossier_id = d.id
			left join opinion_transmission t on t.invitation_id = i.id
			where d.exam_centre_id = any (:centres)
			  and r.search_text || ' ' || lower(i.name) || ' ' || lower(coalesce(i.email, '')) like all (:words)
			  and (:among::uuid[] is null or i.id = any (:among::uuid[]))
			""";

	private static final String COLUMNS = """
			select d.reference, d.id as dossier, coalesce(r.used_name, r.birth_name) || ' ' || r.first_names as candidate,
			       r.company_name, i.id as invitation, i.name, i.function, i.email, i.invited_at, i.due_on,
			       i.reminded_at, i.begun_at, i.disclaimed_at, i.revoked_at, i.replaced_by, i.dictated_since,
			       t.transmitted_at, t.typed_by, t.confirmed_at, t.disputed_at, t.withdrawn_at,
			       (select count(distinct l.capacity) from opinion_draft_line l
			        where l.invitation_id = i.id and l.answer is not null) as answered,
			       (select count(*) from opinion_draft p where p.invitation_id = i.id) as capacities,
			       exists (select 1 from opinion_request q where q.exam_centre_id = i.exam_centre_id
			          and q.invitation_id = i.id and not exists
			          (select 1 from opinion_request_answer a where a.request_id = q.id)) as requesting,
			       t.invitation_id is null and i.revoked_at is null and\s"""
			+ FollowUpFilter.UNDELIVERED + """
					        as undelivered
					""";

	private final JdbcClient jdbc;

	private final FrenchTime time;

	private final Clock clock;

	FollowUp(JdbcClient jdbc, FrenchTime time, Clock clock) {
		this.jdbc = jdbc;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Requests of the staff's centres whose candidate, company, reference, person or
	 * address hold all these words: what is due first, or the latest first among all.
	 * @param after the last one of the page before, or {@code null}
	 */
	@Transactional(readOnly = true)
	public Page search(Actor actor, FollowUpFilter filter, @Nullable String words, @Nullable UUID after) {
		boolean all = filter == FollowUpFilter.ALL;
		List<FollowedOpinion> found = query(actor,
				COLUMNS + FOUND + " and " + filter.condition() + (all ? "" : " and " + UNDECIDED) + (all ? """
						 and (:after::uuid is null or (i.invited_at, i.id) < (select x.invited_at, x.id
						   from opinion_invitation x where x.id = :after::uuid))
						order by i.invited_at desc, i.id desc limit :limit""" : """
						 and (:after::uuid is null or (i.due_on, i.id) > (select x.due_on, x.id
						   from opinion_invitation x where x.id = :after::uuid))
						order by i.due_on, i.id limit :limit"""), words, after, null);
		boolean more = found.size() > PAGE;
		return new Page(more ? found.subList(0, PAGE) : found, more ? found.get(PAGE - 1).invitation() : null);
	}

	/** Those of them that the staff ticked, at most a page. */
	@Transactional(readOnly = true)
	public List<FollowedOpinion> chosen(Actor actor, List<UUID> invitations) {
		return query(actor, COLUMNS + FOUND + " order by i.due_on, i.id limit :limit", null, null,
				invitations.stream().limit(PAGE).toArray(UUID[]::new));
	}

	private List<FollowedOpinion> query(Actor actor, String sql, @Nullable String words, @Nullable UUID after,
			UUID @Nullable [] among) {
		LocalDate today = this.time.day(this.clock.instant());
		return this.jdbc.sql(sql)
			.param("centres", centres(actor))
			.param("words", SearchText.patterns(words))
			.param("today", today)
			.param("after", after)
			.param("among", among)
			.param("limit", PAGE + 1)
			.query((row, number) -> FollowedOpinion.of(row, today))
			.list();
	}

	/**
	 * Dossiers that have a company of which nobody is asked, the oldest registration
	 * first.
	 * @param after the last one of the page before, or {@code null}
	 */
	@Transactional(readOnly = true)
	public ToAsk toAsk(Actor actor, @Nullable String words, @Nullable UUID after) {
		List<Unasked> found = this.jdbc.sql("""
				select d.id, d.reference, coalesce(r.used_name, r.birth_name) || ' ' || r.first_names, r.company_name,
				       r.tutor_name
				from dossier d join registration r on r.dossier_id = d.id
				where d.exam_centre_id = any (:centres) and""" + " " + UNDECIDED + """
				 and r.company_name is not null and r.search_text like all (:words)
				  and not exists (select 1 from opinion_invitation i where i.exam_centre_id = d.exam_centre_id
				      and i.dossier_id = d.id and (i.revoked_at is null or i.replaced_by is not null))
				  and not exists (select 1 from opinion_waiver w where w.exam_centre_id = d.exam_centre_id
				      and w.dossier_id = d.id and w.lifted_at is null)
				  and (:after::uuid is null or (d.registered_at, d.id)
				    > (select x.registered_at, x.id from dossier x where x.id = :after::uuid))
				order by d.registered_at, d.id limit :limit""")
			.param("centres", centres(actor))
			.param("words", SearchText.patterns(words))
			.param("after", after)
			.param("limit", PAGE + 1)
			.query((row, number) -> new Unasked(new DossierId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3), row.getString(4), row.getString(5)))
			.list();
		boolean more = found.size() > PAGE;
		return new ToAsk(more ? found.subList(0, PAGE) : found, more ? found.get(PAGE - 1).id().value() : null);
	}

	/** How many requests wait for the centre itself, and how many are late. */
	@Transactional(readOnly = true)
	public Waiting waiting(Actor actor) {
		return this.jdbc
			.sql("select count(*) filter (where " + FollowUpFilter.TO_HANDLE.condition() + "), count(*) filter (where "
					+ FollowUpFilter.LATE.condition() + ") " + FOUND + " and " + UNDECIDED)
			.param("centres", centres(actor))
			.param("words", SearchText.patterns(null))
			.param("today", this.time.day(this.clock.instant()))
			.param("among", null)
			.query((row, number) -> new Waiting(row.getInt(1), row.getInt(2)))
			.single();
	}

	private static UUID[] centres(Actor actor) {
		actor.require(Role.CENTRE_STAFF);
		return actor.centres(Role.CENTRE_STAFF).stream().map(ExamCentreId::value).toArray(UUID[]::new);
	}

	/**
	 * Une page du suivi.
	 *
	 * @param next what {@link #search} takes to go on, or {@code null} at the end
	 */
	public record Page(List<FollowedOpinion> lines, @Nullable UUID next) {

		public Page {
			lines = List.copyOf(lines);
		}

	}

	/** Une page des dossiers pour lesquels personne n'est sollicité. */
	public record ToAsk(List<Unasked> lines, @Nullable UUID next) {

		public ToAsk {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Dossier with a company of which nobody is asked.
	 *
	 * @param tutor as registered, or {@code null}
	 */
	public record Unasked(DossierId id, String reference, String candidate, String company, @Nullable String tutor) {

	}

	/** Ce qui attend le centre. */
	public record Waiting(int toHandle, int late) {

	}

}
