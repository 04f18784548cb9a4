package fr.cqpm.jury;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Warning;

/**
 * Délibération: a session as its members see it.
 *
 * @param chairing whether who reads it presides
 * @param warnings of rule R13, which prevent nothing
 * @param early whether the day it is planned for has not come
 */
public record Deliberation(JurySession session, boolean chairing, List<Standing> candidates, List<Warning> warnings,
		boolean early) {

	public Deliberation {
		candidates = List.copyOf(candidates);
		warnings = List.copyOf(warnings);
	}

	/** By computed admissibility, then by name. */
	public Map<Standing.Computed, List<Standing>> byAdmissibility() {
		Map<Standing.Computed, List<Standing>> groups = new EnumMap<>(Standing.Computed.class);
		for (Standing.Computed computed : Standing.Computed.values()) {
			List<Standing> group = this.candidates.stream()
				.filter((candidate) -> candidate.computed() == computed)
				.sorted(Comparator.comparing((Standing candidate) -> candidate.line().candidate()))
				.toList();
			if (!group.isEmpty()) {
				groups.put(computed, group);
			}
		}
		return groups;
	}

	/** Condition d'admissibilité, § III, to the letter, of each edition concerned. */
	public List<String> conditions() {
		return this.candidates.stream().map(Standing::condition).distinct().toList();
	}

	/** What is missing to close, one sentence each. */
	public List<Refusal> missing() {
		return SessionClosings.refusals(this.session, this.candidates.stream().map(Standing::line).toList(),
				this.candidates.stream().map(Standing::declared).filter(Objects::nonNull).toList());
	}

	public long declared() {
		return this.candidates.stream().filter((candidate) -> candidate.declared() != null).count();
	}

	/** Whether attendance may still be recorded or corrected. */
	public boolean attendanceOpen() {
		return !this.session.isClosed() && declared() == 0;
	}

	/** Whether the president may declare now. */
	public boolean declaring() {
		return this.chairing && !this.session.isClosed() && this.session.attendance() != null;
	}

}
