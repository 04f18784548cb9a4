package fr.cqpm.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.panel.Panel.Member;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a commission's composition and of its meetings. */
@Component
class PanelRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	PanelRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Who sits and who was set aside, the president first, then by name.
	 */
	List<Member> members(DossierId dossier) {
		return this.jdbc.sql("""
				select m.person_id, p.given_name || ' ' || p.family_name, p.employer, m.president,
				       i.conflict, i.declared_at, i.reason
				from panel_member m join person p on p.id = m.person_id
				left join lateral (
				  select c.conflict, c.declared_at, c.reason from independence_declaration c
				  where c.dossier_id = m.dossier_id and c.person_id = m.person_id
				  order by c.revision desc limit 1) i on true
				where m.dossier_id = ?
				order by m.president desc, lower(p.family_name), lower(p.given_name), m.person_id""")
			.param(dossier.value())
			.query((row, number) -> new Member(new PersonId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3), row.getBoolean(4), Seats.declaration(row.getObject(5, Boolean.class)),
					Seats.instant(row.getObject(6, OffsetDateTime.class)), row.getString(7)))
			.list();
	}

	/** The meetings as held, the highest revision of each. */
	Map<MeetingKind, Meeting> meetings(DossierId dossier) {
		return this.jdbc.sql("""
				select distinct on (h.kind) h.kind, h.held_at, h.ended_at, h.place, h.revision,
				       array(select q.person_id from panel_meeting_present q
				             where q.dossier_id = h.dossier_id and q.kind = h.kind and q.revision = h.revision)
				from panel_meeting h where h.dossier_id = ? order by h.kind, h.revision desc""")
			.param(dossier.value())
			.query(PanelRows::held)
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	Planning planning(DossierId dossier) {
		return this.jdbc.sql("""
				select revision, presentation_at, presentation_place, presentation_minutes,
				       interview_at, interview_place, interview_minutes
				from panel where dossier_id = ?""")
			.param(dossier.value())
			.query((row, number) -> new Planning(row.getInt(1),
					planned(row.getObject(2, OffsetDateTime.class), row.getString(3), row.getObject(4, Integer.class)),
					planned(row.getObject(5, OffsetDateTime.class), row.getString(6), row.getObject(7, Integer.class))))
			.optional()
			.orElse(Planning.NONE);
	}

	void save(Dossier locked, NewPanel panel) {
		this.jdbc
			.sql("""
					insert into panel (dossier_id, exam_centre_id, revision, presentation_at, presentation_place,
					                   presentation_minutes, interview_at, interview_place, interview_minutes, composed_at)
					values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
					on conflict (dossier_id) do update set revision = panel.revision + 1, composed_at = excluded.composed_at,
					  presentation_at = excluded.presentation_at, presentation_place = excluded.presentation_place,
					  presentation_minutes = excluded.presentation_minutes, interview_at = excluded.interview_at,
					  interview_place = excluded.interview_place, interview_minutes = excluded.interview_minutes""")
			.params(Arrays.asList(locked.id().value(), locked.centre().value(), at(panel.presentation()),
					place(panel.presentation()), minutes(panel.presentation()), at(panel.interview()),
					place(panel.interview()), minutes(panel.interview()), now()))
			.update();
	}

	void remove(Dossier locked, PersonId member) {
		this.jdbc.sql("delete from panel_member where dossier_id = ? and person_id = ?")
			.params(locked.id().value(), member.value())
			.update();
	}

	void add(Dossier locked, PersonId member) {
		this.jdbc.sql("""
				insert into panel_member (exam_centre_id, dossier_id, person_id, president, joined_at)
				values (?, ?, ?, false, ?)""")
			.params(locked.centre().value(), locked.id().value(), member.value(), now())
			.update();
	}

	/** One president at every moment: the former one steps down first. */
	void preside(Dossier locked, PersonId president) {
		this.jdbc.sql("update panel_member set president = false where dossier_id = ? and president and person_id <> ?")
			.params(locked.id().value(), president.value())
			.update();
		this.jdbc.sql("update panel_member set president = true where dossier_id = ? and person_id = ?")
			.params(locked.id().value(), president.value())
			.update();
	}

	void stepDown(Dossier locked, PersonId president) {
		this.jdbc.sql("update panel_member set president = false where dossier_id = ? and person_id = ?")
			.params(locked.id().value(), president.value())
			.update();
	}

	/** Who declared a conflict of interest, members or not any more. */
	List<PersonId> conflicts(DossierId dossier) {
		return this.jdbc.sql("""
				select distinct person_id from independence_declaration where dossier_id = ? and conflict""")
			.param(dossier.value())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	/**
	 * Whether a member has declared a conflict since the commission was last composed.
	 */
	boolean recused(DossierId dossier) {
		return this.jdbc.sql("""
				select exists (select 1 from panel p join independence_declaration i on i.dossier_id = p.dossier_id
				               where p.dossier_id = ? and i.conflict and i.declared_at > p.composed_at)""")
			.param(dossier.value())
			.query(Boolean.class)
			.single();
	}

	boolean wasPresent(DossierId dossier, PersonId member) {
		return this.jdbc
			.sql("select exists (select 1 from panel_meeting_present where dossier_id = ? and person_id = ?)")
			.params(dossier.value(), member.value())
			.query(Boolean.class)
			.single();
	}

	void declare(Dossier locked, PersonId member, @Nullable String conflict) {
		this.jdbc.sql("""
				insert into independence_declaration
				  (exam_centre_id, dossier_id, person_id, revision, conflict, reason, declared_at)
				select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from independence_declaration
				where dossier_id = ? and person_id = ?""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), member.value(), conflict != null,
					conflict, now(), locked.id().value(), member.value()))
			.update();
	}

	void hold(Dossier locked, PersonId by, HeldMeeting meeting) {
		int revision = meeting.seen() + 1;
		this.jdbc.sql("""
				insert into panel_meeting
				  (exam_centre_id, dossier_id, kind, revision, held_at, ended_at, place, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(locked.centre().value(), locked.id().value(), meeting.kind().name(), revision,
					meeting.at().atOffset(ZoneOffset.UTC), meeting.until().atOffset(ZoneOffset.UTC), meeting.place(),
					by.value(), now())
			.update();
		this.jdbc.sql("""
				insert into panel_meeting_present (exam_centre_id, dossier_id, kind, revision, person_id)
				select ?, ?, ?, ?, unnest(?)""")
			.params(locked.centre().value(), locked.id().value(), meeting.kind().name(), revision,
					meeting.present().stream().map(PersonId::value).toArray(UUID[]::new))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static @Nullable OffsetDateTime at(@Nullable PlannedMeeting meeting) {
		return (meeting != null) ? meeting.at().atOffset(ZoneOffset.UTC) : null;
	}

	private static @Nullable String place(@Nullable PlannedMeeting meeting) {
		return (meeting != null) ? meeting.place() : null;
	}

	private static @Nullable Integer minutes(@Nullable PlannedMeeting meeting) {
		return (meeting != null && meeting.expected() != null) ? (int) meeting.expected().toMinutes() : null;
	}

	static @Nullable PlannedMeeting planned(@Nullable OffsetDateTime at, @Nullable String place,
			@Nullable Integer minutes) {
		return (at != null && place != null)
				? new PlannedMeeting(at.toInstant(), place, (minutes != null) ? Duration.ofMinutes(minutes) : null)
				: null;
	}

	private static Map.Entry<MeetingKind, Meeting> held(ResultSet row, int number) throws SQLException {
		List<PersonId> present = Arrays.stream((UUID[]) row.getArray(6).getArray()).map(PersonId::new).toList();
		Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
		return Map.entry(MeetingKind.valueOf(row.getString(1)), new Meeting(at,
				Seats.instant(row.getObject(3, OffsetDateTime.class)), row.getString(4), present, row.getInt(5)));
	}

	record Planning(int revision, @Nullable PlannedMeeting presentation, @Nullable PlannedMeeting interview) {

		static final Planning NONE = new Planning(0, null, null);

	}

}
