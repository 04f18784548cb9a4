package fr.cqpm.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;

/**
 * Centre d'examen.
 *
 * @param code the beginning of its dossiers' references
 * @param resourceCentre the centre de ressource to which its plans are transmitted
 */
public record ExamCentreView(ExamCentreId id, String code, String name, UUID resourceCentreId, String resourceCentre) {

	static ExamCentreView row(ResultSet row, int number) throws SQLException {
		return new ExamCentreView(new ExamCentreId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
				row.getObject(4, UUID.class), row.getString(5));
	}

}
