package fr.cqpm.commission;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.commission.Closing.Signature;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of closings, reopenings and signatures. */
@Component
class ClosingRows {

	private final JdbcClient jdbc;

	private final RemarkRows remarks;

	private final Clock clock;

	ClosingRows(JdbcClient jdbc, RemarkRows remarks, Clock clock) {
		this.jdbc = jdbc;
		this.remarks = remarks;
		this.clock = clock;
	}

	/** Closings and reopenings in turn, each closing with its signatures and remarks. */
	List<Closing> of(DossierId dossier) {
		List<Turn> turns = this.jdbc.sql("""
				select c.number, c.closed, c.reason, p.given_name || ' ' || p.family_name, c.at
				from commission_closing c join person p on p.id = c.by_person
				where c.dossier_id = ? order by c.number""")
			.param(dossier.value())
			.query((row, number) -> new Turn(row.getInt(1), row.getBoolean(2), row.getString(3), row.getString(4),
					row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
		if (turns.isEmpty()) {
			return List.of();
		}
		List<Signed> signatures = signatures(dossier);
		Map<Integer, List<Remark>> remarks = this.remarks.of(dossier);
		return turns.stream()
			.map((turn) -> new Closing(turn.number(), turn.closed(), turn.reason(), turn.by(), turn.at(),
					of(signatures, turn.number()), remarks.getOrDefault(turn.number(), List.of())))
			.toList();
	}

	private List<Signed> signatures(DossierId dossier) {
		return this.jdbc.sql("""
				select closing, person_id, name, absence, recorded_at from commission_signature
				where dossier_id = ? order by recorded_at, person_id""")
			.param(dossier.value())
			.query((row, number) -> new Signed(row.getInt(1),
					new Signature(new PersonId(row.getObject(2, UUID.class)), row.getString(3), row.getString(4),
							row.getObject(5, OffsetDateTime.class).toInstant())))
			.list();
	}

	private static List<Signature> of(List<Signed> signatures, int closing) {
		return signatures.stream().filter((signed) -> signed.closing() == closing).map(Signed::signature).toList();
	}

	/**
	 * @param reason of a reopening; {@code null} closes
	 */
	void turn(Dossier locked, int number, PersonId by, @Nullable String reason) {
		this.jdbc.sql("""
				insert into commission_closing (exam_centre_id, dossier_id, number, closed, reason, by_person, at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), number, reason == null, reason,
					by.value(), now()))
			.update();
	}

	void sign(Dossier locked, int closing, PersonId person, PersonId by, @Nullable String name,
			@Nullable String absence) {
		this.jdbc.sql("""
				insert into commission_signature
				  (exam_centre_id, dossier_id, closing, person_id, name, absence, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), closing, person.value(), name, absence,
					by.value(), now()))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Turn(int number, boolean closed, @Nullable String reason, String by, Instant at) {

	}

	private record Signed(int closing, Signature signature) {

	}

}
