package fr.cqpm.jury;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Warning;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Component;

/** Puts together what the minutes of a session say. */
@Component
class MinutesWriting {

	private final Editions editions;

	private final FrenchTime time;

	MinutesWriting(Editions editions, FrenchTime time) {
		this.editions = editions;
		this.time = time;
	}

	/**
	 * @param declared of every line
	 */
	MinutesContent content(JurySession session, List<AgendaLine> lines, List<DeclaredResult> declared, String closedBy,
			Instant now) {
		if (session.attendance() == null) {
			throw new IllegalArgumentException("Attendance comes before");
		}
		Map<DossierId, DeclaredResult> results = declared.stream()
			.collect(Collectors.toMap(DeclaredResult::dossier, Function.identity()));
		return new MinutesContent(MinutesContent.FORMAT, session.id(), session.centreName(), session.at(),
				session.place(), session.unionsAskedOn(), session.attendance().at(),
				session.members().stream().map((member) -> member(session, member)).toList(),
				JuryRules.warnings(session.composition(this.time.day(session.at())))
					.stream()
					.map(Warning::message)
					.toList(),
				lines.stream()
					.map((line) -> candidate(line, Objects.requireNonNull(results.get(line.dossier()))))
					.toList(),
				closedBy, now);
	}

	private static MinutesContent.Member member(JurySession session, Juror member) {
		return new MinutesContent.Member(member.name(), member.employer(), member.sideLabel(), member.chairs(),
				session.present(member.person()), member.employerToldOn());
	}

	private MinutesContent.Candidate candidate(AgendaLine line, DeclaredResult result) {
		Edition edition = this.editions.byId(line.edition());
		Votes votes = result.votes();
		return new MinutesContent.Candidate(line.reference(), line.candidate(), edition.title(), result.explanation(),
				result.declared(), result.reason(), (votes != null) ? votes.sentence() : null, result.at(),
				result.capacities());
	}

}
