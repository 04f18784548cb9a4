package fr.cqpm.commission;

import java.util.Optional;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of frozen minutes: inserted when a commission closes, never changed. */
@Component
class MinutesRows {

	private final JdbcClient jdbc;

	MinutesRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was frozen at that closing; empty for closings of before. */
	Optional<Frozen> of(DossierId dossier, int closing) {
		return this.jdbc.sql("select content, sha256 from commission_minutes where dossier_id = ? and closing = ?")
			.params(dossier.value(), closing)
			.query((row, number) -> new Frozen(row.getString(1), row.getString(2)))
			.optional();
	}

	/**
	 * @return its print
	 */
	String freeze(Dossier locked, int closing, String content) {
		return this.jdbc.sql("""
				insert into commission_minutes (exam_centre_id, dossier_id, closing, content, sha256)
				values (?, ?, ?, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex')) returning sha256""")
			.params(locked.centre().value(), locked.id().value(), closing, content, content)
			.query(String.class)
			.single();
	}

	/** The canonical text and its print. */
	record Frozen(String content, String sha256) {

		static Frozen of(String content) {
			return new Frozen(content, Sha256.hex(content));
		}

	}

}
