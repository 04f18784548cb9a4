// Pages of a PDF on the screen, with pdf.js: only the parts of the file that a page needs are fetched.

/** The file at that address; reader is where pdf.js is. */
export async function open(reader, address) {
	const library = await import(reader);
	const base = new URL("../", new URL(reader, location.href)).href;
	library.GlobalWorkerOptions.workerSrc = `${base}build/pdf.worker.min.mjs`;
	const pdf = await library.getDocument({ url: address, disableAutoFetch: true, disableStream: true, rangeChunkSize: 262_144,
		useWasm: false, wasmUrl: `${base}wasm/`, cMapUrl: `${base}cmaps/`, cMapPacked: true,
		standardFontDataUrl: `${base}standard_fonts/`, isEvalSupported: false }).promise;
	return { pdf, library };
}

/** One page at a time on a canvas, as wide as it is told; with words to select where it has a place for them. */
export class Sheet {
	constructor({ pdf, library }, canvas, words) {
		this.pdf = pdf;
		this.library = library;
		this.canvas = canvas;
		this.words = words;
	}

	get last() {
		return this.pdf.numPages;
	}

	async turn(number) {
		this.number = Math.min(Math.max(number, 1), this.last);
		this.page = await this.pdf.getPage(this.number);
		this.drawn = 0;
	}

	async text() {
		const { items } = await this.page.getTextContent();
		return items.map(({ str }) => str).join(" ");
	}

	async draw(width) {
		if (!this.page || width === 0 || width === this.drawn) {
			return;
		}
		this.drawn = width;
		this.task?.cancel();
		this.layer?.cancel();
		const page = this.page;
		const scale = width / page.getViewport({ scale: 1 }).width;
		const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, 2) });
		const canvas = Object.assign(document.createElement("canvas"), { width: viewport.width, height: viewport.height });
		this.task = page.render({ canvas, viewport });
		try {
			await this.task.promise;
		} catch (cancelled) {
			return;
		}
		this.canvas.width = canvas.width;
		this.canvas.height = canvas.height;
		this.canvas.getContext("2d").drawImage(canvas, 0, 0);
		await this.lay(page, scale);
	}

	/** The words over the picture, to be selected. */
	async lay(page, scale) {
		if (!this.words) {
			return;
		}
		this.words.replaceChildren();
		this.words.style.setProperty("--total-scale-factor", scale);
		this.layer = new this.library.TextLayer({ textContentSource: page.streamTextContent(), container: this.words,
			viewport: page.getViewport({ scale }) });
		await this.layer.render().catch(() => {});
	}
}
