package fr.cqpm.evidence;

import java.util.List;
import java.util.Optional;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.registration.Dossier;
import fr.cqpm.report.Excerpt;
import fr.cqpm.report.PageHit;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.TextState;
import org.jspecify.annotations.Nullable;

/**
 * Lecture du rapport: one page of it, what is found in it, and the evidence it holds.
 *
 * @param draft whether it is not deposited yet: its candidate alone reads it so
 * @param text whether it is known what its pages say
 * @param page the one that is open, from 1 on
 * @param said what that page says, what is sought marked; {@code null} when not known
 * @param sought the words looked for, or an empty text
 * @param hits the pages that hold them
 * @param proofs of the capacities that have some
 * @param here the passages pinned to this page
 * @param pinning what passages can be pinned to, or {@code null} when this reader pins
 * none
 */
public record Reading(Dossier dossier, String candidate, ReportVersion version, boolean draft, TextState text, int page,
		@Nullable Excerpt said, String sought, List<PageHit> hits, List<Proofs> proofs, List<Passage> here,
		@Nullable Pinning pinning) {

	public Reading {
		hits = List.copyOf(hits);
		proofs = List.copyOf(proofs);
		here = List.copyOf(here);
	}

	/** How many pages it has; 0 when the format does not say. */
	public int pages() {
		return Optional.ofNullable(this.version.pageCount()).orElse(0);
	}

	/** Whether it can be read here, page by page. */
	public boolean paged() {
		return pages() > 0;
	}

	/** Where its bytes are. */
	public String file() {
		String address = "/rapports/" + this.dossier.id().value();
		return this.draft ? address + "/versions/" + this.version.id() : address;
	}

	/** Une capacité et les preuves de ses critères. */
	public record Proofs(Capacity capacity, List<Line> lines) {

		public Proofs {
			lines = List.copyOf(lines);
		}

		/** How many pieces of evidence. */
		public int count() {
			return this.lines.stream().mapToInt((line) -> line.items().size()).sum();
		}

	}

	/** Un critère et ses preuves. */
	public record Line(Criterion criterion, List<EvidenceItem> items) {

		public Line {
			items = List.copyOf(items);
		}

	}

	/**
	 * Ce à quoi un passage peut être épinglé.
	 *
	 * @param capacities the planned ones
	 */
	public record Pinning(List<Capacity> capacities, List<Situation> situations) {

		public Pinning {
			capacities = List.copyOf(capacities);
			situations = List.copyOf(situations);
		}

	}

}
