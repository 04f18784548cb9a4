// The report beside the grid, a page at a time, with pdf.js: only the parts of the file that a page needs are fetched.
import { button, element, link } from "./marking-words.js";

let reader;

class Reader {
	constructor(place, address, pdf) {
		this.pdf = pdf;
		this.canvas = element("canvas", "report__page");
		this.canvas.setAttribute("role", "img");
		this.words = element("p", "visually-hidden");
		this.where = element("span", "report__where");
		this.where.setAttribute("role", "status");
		this.previous = button("‹", () => this.show(this.number - 1));
		this.previous.setAttribute("aria-label", "Page précédente");
		this.next = button("›", () => this.show(this.number + 1));
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
		new ResizeObserver(() => this.draw()).observe(this.box);
	}

	async show(number) {
		this.box.hidden = false;
		document.body.classList.add("has-report");
		this.number = Math.min(Math.max(number, 1), this.pdf.numPages);
		this.previous.disabled = this.number === 1;
		this.next.disabled = this.number === this.pdf.numPages;
		const panel = this.box.closest(".panel");
		panel.scrollTop += this.box.getBoundingClientRect().top - panel.getBoundingClientRect().top;
		this.where.textContent = `Page ${this.number} / ${this.pdf.numPages}`;
		this.tab.href = `${this.address}#page=${this.number}`;
		this.page = await this.pdf.getPage(this.number);
		this.drawn = 0;
		await this.draw();
		const { items } = await this.page.getTextContent();
		this.words.textContent = items.map(({ str }) => str).join(" ");
		this.canvas.setAttribute("aria-label", `Rapport, page ${this.number}`);
	}

	/** As wide as its place. */
	async draw() {
		const width = this.box.clientWidth;
		if (!this.page || width === 0 || width === this.drawn) {
			return;
		}
		this.drawn = width;
		this.task?.cancel();
		const scale = (width * devicePixelRatio) / this.page.getViewport({ scale: 1 }).width;
		const viewport = this.page.getViewport({ scale });
		const canvas = Object.assign(document.createElement("canvas"), { width: viewport.width, height: viewport.height });
		this.task = this.page.render({ canvas, viewport });
		try {
			await this.task.promise;
		} catch (cancelled) {
			return;
		}
		this.canvas.width = canvas.width;
		this.canvas.height = canvas.height;
		this.canvas.getContext("2d").drawImage(canvas, 0, 0);
	}
}

async function load(place, address) {
	const { getDocument, GlobalWorkerOptions } = await import(place.dataset.reader);
	const base = new URL("../", new URL(place.dataset.reader, location.href)).href;
	GlobalWorkerOptions.workerSrc = `${base}build/pdf.worker.min.mjs`;
	const pdf = await getDocument({ url: address, disableAutoFetch: true, disableStream: true, rangeChunkSize: 262_144,
		useWasm: false, wasmUrl: `${base}wasm/`, cMapUrl: `${base}cmaps/`, cMapPacked: true,
		standardFontDataUrl: `${base}standard_fonts/`, isEvalSupported: false }).promise;
	return new Reader(place, address, pdf);
}

/** Shows that page of the report. */
export async function read(place, address, page) {
	reader ??= load(place, address);
	try {
		await (await reader).show(page);
	} catch (failure) {
		reader = undefined;
		throw failure;
	}
}
