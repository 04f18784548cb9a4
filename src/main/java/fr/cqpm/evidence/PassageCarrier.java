package fr.cqpm.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.report.PageText;
import fr.cqpm.report.ReportTexts;
import fr.cqpm.report.TextArrival;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries passages over into a new version of the report, once its text is known; and
 * looks for those that were pinned to it before that.
 */
@Component
class PassageCarrier implements TextArrival {

	private final PassageRows rows;

	private final ReportTexts texts;

	PassageCarrier(PassageRows rows, ReportTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	@Override
	public void textArrived(Dossier locked, UUID version) {
		Map<Integer, PageText> pages = this.texts.pages(version);
		Map<UUID, Map<Integer, PageText>> before = new HashMap<>();
		for (Passage passage : this.rows.of(locked.id())) {
			Passage.Place place = passage.place();
			boolean here = place.reportVersion().equals(version);
			if (here && (pages.isEmpty() || passage.quote() == null || place.verified())) {
				continue;
			}
			Map<Integer, PageText> old = here ? pages
					: before.computeIfAbsent(place.reportVersion(), this.texts::pages);
			CarriedPassage carried = CarriedPassage.of(origin(passage, old.get(place.page())), pages);
			Finding finding = (here && carried.finding() == Finding.KEPT) ? Finding.PINNED : carried.finding();
			this.rows.place(locked, passage.id(),
					new Passage.Place(version, carried.page(), finding, carried.verified(), carried.fromPage(), null));
		}
	}

	private static CarriedPassage.Origin origin(Passage passage, @Nullable PageText said) {
		Passage.Place place = passage.place();
		return new CarriedPassage.Origin(place.page(), passage.quote(), said,
				passage.flagged() ? place.finding() : null, place.fromPage());
	}

}
