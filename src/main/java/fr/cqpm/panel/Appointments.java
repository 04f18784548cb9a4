package fr.cqpm.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.PanelRows.Planning;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rendez-vous of a commission, for those who are asked to come, and for their calendars.
 */
@Service
public class Appointments {

	private static final String PLANNED = """
			select p.presentation_at, p.presentation_place, p.presentation_minutes,
			       p.interview_at, p.interview_place, p.interview_minutes,
			       array(select h.kind from panel_meeting h where h.dossier_id = p.dossier_id),
			       (select string_agg(x.given_name || ' ' || x.family_name, ', '
			                          order by m.president desc, lower(x.family_name), x.id)
			        from panel_member m join person x on x.id = m.person_id
			        where m.dossier_id = p.dossier_id and not coalesce(
			          (select i.conflict from independence_declaration i
			           where i.dossier_id = m.dossier_id and i.person_id = m.person_id
			           order by i.revision desc limit 1), false))
			from panel p where p.dossier_id = ?""";

	private final Dossiers dossiers;

	private final Panels panels;

	private final ConvocationRows rows;

	private final Convocations convocations;

	private final PanelCalendar calendar;

	private final ExamCentres centres;

	private final JdbcClient jdbc;

	Appointments(Dossiers dossiers, Panels panels, ConvocationRows rows, Convocations convocations,
			PanelCalendar calendar, ExamCentres centres, JdbcClient jdbc) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.rows = rows;
		this.convocations = convocations;
		this.calendar = calendar;
		this.centres = centres;
		this.jdbc = jdbc;
	}

	/** What is planned and not held. The caller has decided that its reader may. */
	@Transactional(readOnly = true)
	public List<Appointment> of(DossierId dossier) {
		return this.jdbc.sql(PLANNED).param(dossier.value()).query(this::appointments).optional().orElse(List.of());
	}

	/**
	 * The candidate's own appointment, as calendars take it.
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public byte[] own(Actor candidate, MeetingKind kind) {
		return file(this.dossiers.own(candidate), kind, candidate.requirePerson(), true);
	}

	/**
	 * The same of a member of the commission.
	 * @throws NotFound for others, and when there is none
	 */
	@Transactional(readOnly = true)
	public byte[] ofMember(Actor actor, DossierId id, MeetingKind kind) {
		Seat seat = this.panels.seat(actor, id);
		if (seat.declaration() == Panel.Declaration.CONFLICT) {
			throw new NotFound("A conflict is declared in " + seat.reference());
		}
		return file(this.dossiers.get(id), kind, seat.person(), false);
	}

	private byte[] file(Dossier dossier, MeetingKind kind, PersonId person, boolean candidate) {
		Appointment appointment = of(dossier.id()).stream()
			.filter((planned) -> planned.kind() == kind)
			.findFirst()
			.orElseThrow(() -> new NotFound("No " + kind + " is planned in " + dossier.reference()));
		int sequence = this.rows.of(dossier.id())
			.stream()
			.filter((told) -> told.kind() == kind && told.person().equals(person))
			.mapToInt(Convocation::sequence)
			.findFirst()
			.orElse(0);
		return this.calendar.file(kind, sequence, appointment.event(), dossier,
				this.centres.get(dossier.centre()).name(), candidate);
	}

	private List<Appointment> appointments(ResultSet row, int number) throws SQLException {
		Planning planning = new Planning(0,
				PanelRows.planned(row.getObject(1, OffsetDateTime.class), row.getString(2),
						row.getObject(3, Integer.class)),
				PanelRows.planned(row.getObject(4, OffsetDateTime.class), row.getString(5),
						row.getObject(6, Integer.class)));
		List<String> held = Arrays.asList((String[]) row.getArray(7).getArray());
		List<Appointment> planned = new ArrayList<>();
		for (Map.Entry<MeetingKind, Event> event : this.convocations.events(planning).entrySet()) {
			if (!held.contains(event.getKey().name())) {
				planned.add(new Appointment(event.getKey(), event.getValue(), row.getString(8)));
			}
		}
		return planned;
	}

}
