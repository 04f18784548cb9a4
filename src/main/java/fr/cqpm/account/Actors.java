package fr.cqpm.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Actor.Grant;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Turns what a session remembers into who acts, as things stand now: one statement,
 * outside any transaction.
 */
@Service
public class Actors {

	private static final String PERSON = """
			select p.given_name || ' ' || p.family_name, g.role, g.exam_centre_id
			from person p left join role_grant g on g.person_id = p.id
			where p.id = ? and p.credential_version = ? and p.enabled""";

	private static final String LINK = """
			select subject_id, exam_centre_id from access_link
			where id = ? and generation = ? and revoked_at is null and (expires_at is null or expires_at > ?)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Actors(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Who that is now, or empty when the account or the link no longer allows it. */
	public Optional<Actor> of(SignedIn signedIn) {
		return switch (signedIn.kind()) {
			case PERSON -> person(signedIn.id(), signedIn.stamp());
			case LINK -> linkHolder(signedIn.id(), signedIn.stamp());
		};
	}

	private Optional<Actor> person(UUID id, int stamp) {
		List<Row> rows = this.jdbc.sql(PERSON).params(id, stamp).query(Actors::row).list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Set<Grant> grants = new LinkedHashSet<>();
		rows.forEach((row) -> row.grant().ifPresent(grants::add));
		return Optional.of(Actor.person(new PersonId(id), rows.getFirst().name(), grants));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String role = row.getString(2);
		UUID centre = row.getObject(3, UUID.class);
		return new Row(row.getString(1), Optional.ofNullable(role)
			.map((name) -> new Grant(Role.valueOf(name), (centre != null) ? new ExamCentreId(centre) : null)));
	}

	private Optional<Actor> linkHolder(UUID link, int generation) {
		return this.jdbc.sql(LINK)
			.params(link, generation, this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> Actor.tutor(row.getObject(1, UUID.class), "Entreprise",
					new ExamCentreId(row.getObject(2, UUID.class))))
			.optional();
	}

	private record Row(String name, Optional<Grant> grant) {

	}

}
