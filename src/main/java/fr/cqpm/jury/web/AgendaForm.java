package fr.cqpm.jury.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.jury.SessionSheet;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;

/** Dossiers to put before the jury: some of those offered, one more by its reference. */
record AgendaForm(@Nullable List<UUID> dossiers, @Nullable String reference) {

	List<DossierId> chosen() {
		return (this.dossiers != null) ? this.dossiers.stream().map(DossierId::new).toList() : List.of();
	}

	/** The session's page, which has this form. */
	static String page(SessionSheet sheet, Model model) {
		Map<String, String> choices = new LinkedHashMap<>();
		sheet.eligible()
			.forEach((line) -> choices.put(line.dossier().value().toString(), line.candidate() + " – "
					+ line.reference() + (line.commissionClosed() ? "" : " (commission pas encore close)")));
		model.addAttribute("sheet", sheet);
		model.addAttribute("choices", choices);
		return "jury/session";
	}

}
