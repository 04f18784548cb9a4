// The report beside the grid, a page at a time.
import { open, Sheet } from "./pdf-pages.js";
import { button, element, link } from "./marking-words.js";

let reader;

class Reader {
	constructor(place, address, opened) {
		this.canvas = element("canvas", "report__page");
		this.canvas.setAttribute("role", "img");
		this.sheet = new Sheet(opened, this.canvas);
		this.words = element("p", "visually-hidden");
		this.where = element("span", "report__where");
		this.where.setAttribute("role", "status");
		this.previous = button("‹", () => this.show(this.sheet.number - 1));
		this.previous.setAttribute("aria-label", "Page précédente");
		this.next = button("›", () => this.show(this.sheet.number + 1));
		this.next.setAttribute("aria-label", "Page suivante");
		this.tab = link("Ouvrir dans un onglet", address);
		this.tab.target = "_blank";
		this.address = address;
		this.close = button("Fermer le rapport", () => {
			this.box.hidden = true;
			document.body.classList.remove("has-report");
			document.getElementById("rapport").focus();
		});
		this.box = element("div", "report", element("p", "report__bar", this.previous, this.where, this.next, this.tab, this.close),
			this.canvas, this.words);
		place.append(this.box);
		new ResizeObserver(() => this.sheet.draw(this.box.clientWidth)).observe(this.box);
	}

	async show(number) {
		this.box.hidden = false;
		document.body.classList.add("has-report");
		const page = Math.min(Math.max(number, 1), this.sheet.last);
		this.previous.disabled = page === 1;
		this.next.disabled = page === this.sheet.last;
		const panel = this.box.closest(".panel");
		panel.scrollTop += this.box.getBoundingClientRect().top - panel.getBoundingClientRect().top;
		this.where.textContent = `Page ${page} / ${this.sheet.last}`;
		this.tab.href = `${this.address}?page=${page}`;
		await this.sheet.turn(page);
		await this.sheet.draw(this.box.clientWidth);
		this.words.textContent = await this.sheet.text();
		this.canvas.setAttribute("aria-label", `Rapport, page ${page}`);
	}
}

/** Shows that page of the report: its file for the panel, its address for a tab. */
export async function read(place, file, address, page) {
	reader ??= open(place.dataset.reader, file).then((opened) => new Reader(place, address, opened));
	try {
		await (await reader).show(page);
	} catch (failure) {
		reader = undefined;
		throw failure;
	}
}
