// Beside the grid: evidence and opinion on the criterion in hand, and the report at the page they cite.
import { element, link } from "./marking-words.js";

const BESIDE = matchMedia("(min-width: 80rem)");

export function follow(marking, rows) {
	const report = document.getElementById("rapport");
	let shown;

	/** Pages become links to the report where there is one. */
	function linkPages(place) {
		place.querySelectorAll(":is(b, small)[data-page]").forEach((pages) => {
			if (report) {
				const there = link(pages.textContent, `${report.href}?page=${pages.dataset.page}`);
				there.dataset.page = pages.dataset.page;
				there.target = "_blank";
				pages.replaceChildren(there);
			}
		});
	}

	function fill(place, said, otherwise) {
		const content = document.querySelector(`${place} [data-content]`);
		const copies = [...said].map((each) => each.cloneNode(true));
		content.replaceChildren(...(copies.length > 0 ? copies : [element("p", "muted", otherwise)]));
	}

	function show(row) {
		if (shown === row) {
			return;
		}
		shown?.classList.remove("is-current");
		row.classList.add("is-current");
		shown = row;
		document.querySelector("#panneau-preuves [data-number]").textContent = row.id.slice("critere-".length);
		const section = row.closest(".capacity");
		const proofs = section.querySelectorAll("[data-evidence] > p");
		fill("#panneau-preuves", (row.dataset.proofs ?? "").split(" ").filter(Boolean).map((at) => proofs[at]),
			"Le candidat n’indique pas de preuve pour ce critère.");
		fill("#panneau-avis", (row.querySelector("[data-opinion]") ?? section.querySelector(".capacity__proofs [data-opinion]"))?.children ?? [],
			"L’entreprise ne s’est pas prononcée.");
		const stop = `#${section.getAttribute("aria-labelledby")}`;
		marking.querySelectorAll(".rail a").forEach((each) =>
			each.getAttribute("href") === stop ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current"));
	}

	linkPages(marking);

	marking.addEventListener("focusin", (event) => {
		const row = event.target.closest("fieldset.criterion");
		if (row) {
			show(row);
		}
	});

	// Rail and panel speak of what is on the screen: of the criterion in hand, else of the first one in view.
	const inView = (row) => {
		const box = row.getBoundingClientRect();
		return box.bottom > innerHeight / 4 && box.top < innerHeight;
	};
	let asked = false;
	document.addEventListener("scroll", () => {
		if (!asked) {
			asked = true;
			requestAnimationFrame(() => {
				asked = false;
				const inHand = document.activeElement.closest("fieldset.criterion");
				show((inHand && inView(inHand) ? inHand : rows.find(inView)) ?? shown);
			});
		}
	}, { passive: true });

	// Where the address names no place, the page opens at the next criterion to mark.
	const next = rows.find((row) => !row.querySelector("input[type=radio]:checked")) ?? rows[0];
	if (location.hash === "" && next !== rows[0] && scrollY === 0 && !document.querySelector("[data-focus]")) {
		const section = next.closest(".capacity");
		(next.parentElement.querySelector("fieldset.criterion") === next ? section : next).scrollIntoView();
		show(next);
	} else {
		show(rows.find(inView) ?? rows[0]);
	}

	offerReport(marking, report);
}

/** Where there is room beside the grid, a cited page opens there: the reader is fetched then, and not before. */
function offerReport(marking, report) {
	const place = report?.closest("[data-reader]");
	if (!place) {
		return;
	}
	const open = async (page) => {
		try {
			const { read } = await import("./marking-report.js");
			await read(place, report.dataset.file, report.href, page);
		} catch {
			window.open(`${report.href}?page=${page}`, "_blank", "noopener");
		}
	};
	marking.addEventListener("click", (event) => {
		const cited = event.target.closest("a[data-page], #rapport");
		if (cited && BESIDE.matches && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
			event.preventDefault();
			open(Number(cited.dataset.page ?? 1));
		}
	});
}
