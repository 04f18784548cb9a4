package fr.cqpm.jury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Règle R13 du jury paritaire, from the branch agreement of 8 November 2019: as many
 * employer members as employee members, an employer member in the chair with the casting
 * vote, unions asked 15 days ahead, a member's employer told 8 days ahead. The
 * référentiel only names « le jury de délibération » (§ III). These warn and never
 * prevent.
 */
public final class JuryRules {

	/** How many days ahead the unions are asked, at least. */
	public static final int UNIONS_DAYS = 15;

	/** How many days ahead a member's employer is told, at least. */
	public static final int EMPLOYER_DAYS = 8;

	private JuryRules() {
	}

	/** What is not as the agreement has it; empty when all is. */
	public static List<Warning> warnings(JuryComposition jury) {
		List<Warning> warnings = new ArrayList<>();
		parity(jury, warnings);
		chair(jury, warnings);
		if (late(jury.unionsAskedOn(), jury.sessionOn(), UNIONS_DAYS)) {
			warnings.add(
					warning("Les organisations syndicales n’ont pas été sollicitées %d jours au moins avant la session."
						.formatted(UNIONS_DAYS)));
		}
		for (JuryComposition.Member member : jury.members()) {
			if (late(member.employerToldOn(), jury.sessionOn(), EMPLOYER_DAYS)) {
				warnings.add(warning("%s\u00a0: l’employeur n’a pas été prévenu %d jours au moins avant la session."
					.formatted(member.name(), EMPLOYER_DAYS)));
			}
		}
		return List.copyOf(warnings);
	}

	private static void parity(JuryComposition jury, List<Warning> warnings) {
		long employers = jury.count(JurySide.EMPLOYER);
		long employees = jury.count(JurySide.EMPLOYEE);
		if (employers != employees || employers == 0) {
			warnings.add(warning("Le jury n’est pas paritaire\u00a0: membres employeurs %d, membres salariés %d."
				.formatted(employers, employees)));
		}
	}

	private static void chair(JuryComposition jury, List<Warning> warnings) {
		List<JuryComposition.Member> chairs = jury.members().stream().filter(JuryComposition.Member::chairs).toList();
		if (chairs.size() != 1) {
			warnings.add(warning("Le jury n’a pas un président et un seul."));
		}
		if (chairs.stream().anyMatch((member) -> member.side() != JurySide.EMPLOYER)) {
			warnings.add(warning("Le président n’est pas un membre employeur, à qui revient la voix prépondérante."));
		}
	}

	private static boolean late(@Nullable LocalDate doneOn, LocalDate sessionOn, int days) {
		return doneOn == null || doneOn.isAfter(sessionOn.minusDays(days));
	}

	private static Warning warning(String message) {
		return new Warning(Rule.R13, message);
	}

}
