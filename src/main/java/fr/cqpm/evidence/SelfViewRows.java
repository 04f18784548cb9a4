package fr.cqpm.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what a candidate says of themselves. */
@Component
class SelfViewRows {

	private final JdbcClient jdbc;

	SelfViewRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of each criterion on which something was ever said. */
	Map<CriterionNumber, SaidOfSelf> of(DossierId dossier) {
		Map<CriterionNumber, SaidOfSelf> said = new HashMap<>();
		this.jdbc.sql("select capacity, criterion, said, version from self_view where dossier_id = ?")
			.param(dossier.value())
			.query((row) -> {
				said.put(CriterionNumber.of(row.getInt(1), row.getInt(2)),
						new SaidOfSelf(read(row.getString(3)), row.getInt(4)));
			});
		return said;
	}

	static @Nullable SelfView read(@Nullable String said) {
		return (said != null) ? SelfView.valueOf(said) : null;
	}

	/** Whether that version was still the stored one, and is replaced. */
	boolean save(Dossier dossier, CriterionNumber criterion, SaidOfSelf now, Instant at) {
		return this.jdbc.sql("""
				insert into self_view (exam_centre_id, dossier_id, edition_id, capacity, criterion, said, changed_at)
				select ?, ?, ?, ?, ?, ?, ?
				where ? = 0 or exists (select 1 from self_view where dossier_id = ? and capacity = ? and criterion = ?)
				on conflict (dossier_id, capacity, criterion)
				do update set said = excluded.said, changed_at = excluded.changed_at, version = self_view.version + 1
				where self_view.version = ?""")
			.params(Arrays.asList(dossier.centre().value(), dossier.id().value(), dossier.edition().value(),
					criterion.capacity().value(), criterion.rank(), (now.view() != null) ? now.view().name() : null,
					at.atOffset(ZoneOffset.UTC), now.version(), dossier.id().value(), criterion.capacity().value(),
					criterion.rank(), now.version()))
			.update() == 1;
	}

}
