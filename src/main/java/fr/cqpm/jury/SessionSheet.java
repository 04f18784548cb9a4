package fr.cqpm.jury;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.PersonView;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Session, as the centre's staff prepares it.
 *
 * @param declarations made so far
 * @param eligible dossiers that it may still take
 * @param warnings of rule R13, which prevent nothing
 * @param jurors who may sit
 * @param convocations what each was last told of it
 */
public record SessionSheet(JurySession session, List<AgendaLine> agenda, List<DeclaredResult> declarations,
		List<AgendaLine> eligible, List<Warning> warnings, List<PersonView> jurors,
		List<JuryConvocation> convocations) {

	public SessionSheet {
		agenda = List.copyOf(agenda);
		declarations = List.copyOf(declarations);
		eligible = List.copyOf(eligible);
		warnings = List.copyOf(warnings);
		jurors = List.copyOf(jurors);
		convocations = List.copyOf(convocations);
	}

	/** When that member was told of date and place, or {@code null}. */
	public @Nullable Instant told(PersonId member) {
		return this.convocations.stream()
			.filter((told) -> told.person().equals(member) && !told.isCancelled())
			.map(JuryConvocation::toldAt)
			.findFirst()
			.orElse(null);
	}

	/** What was declared of that dossier in this session. */
	public Optional<DeclaredResult> declared(DossierId dossier) {
		return this.declarations.stream().filter((declared) -> declared.dossier().equals(dossier)).findFirst();
	}

	/** Whether date, place and composition may still change. */
	public boolean composing() {
		return this.session.attendance() == null;
	}

}
