// Reads the report in its page: the PDF as it looks, where the page without this shows its text. Links that name a page
// turn to it here; the address, the text and what is pinned follow.
import { open, Sheet } from "./pdf-pages.js";

const place = document.querySelector(".reader__sheet");
const form = document.querySelector("[data-pin]");
const where = document.querySelector("[data-where]");
const canvas = document.createElement("canvas");
const words = document.createElement("div");
const page = document.createElement("div");
const LARGEST = 4;
let sheet;
let zoom = 1;
let now = Number(place.dataset.page);
let asked;

canvas.setAttribute("role", "img");
canvas.setAttribute("aria-label", `Page ${now} du rapport`);
words.className = "reader__layer";
words.setAttribute("aria-hidden", "true");
page.className = "reader__page";
page.append(canvas, words);
place.append(page);

const width = () => Math.floor((place.clientWidth - 2) * zoom);

async function draw() {
	page.style.inlineSize = `${width()}px`;
	await sheet.draw(width());
}

async function turn(number, remember) {
	await sheet.turn(number);
	now = sheet.number;
	canvas.setAttribute("aria-label", `Page ${now} du rapport`);
	where.textContent = `Page ${now} sur ${sheet.last}`;
	document.getElementById("aller").value = now;
	document.querySelector("[data-now]").value = now;
	if (form && form.elements.quote.value.trim() === "") {
		form.elements.page.value = now;
	}
	place.scrollTo(0, 0);
	if (remember) {
		const address = new URL(location.href);
		address.searchParams.set("page", now);
		history.replaceState(null, "", address);
		follow(address);
	}
	await draw();
}

/** What the server says of that page: its text, what is pinned to it, the pages beside it. */
async function follow(address) {
	asked?.abort();
	asked = new AbortController();
	try {
		const answer = await fetch(address, { signal: asked.signal, credentials: "same-origin" });
		if (!answer.ok || answer.redirected) {
			location.assign(address);
			return;
		}
		const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
		document.title = fresh.title;
		document.querySelectorAll("[data-follows]").forEach((part) => {
			const focused = part.contains(document.activeElement) ? document.activeElement.rel : "";
			part.replaceChildren(...fresh.getElementById(part.id).childNodes);
			(part.querySelector(`[rel="${focused}"]`) ?? (focused ? part.querySelector("a") : null))?.focus();
		});
	} catch (stopped) {
		// Another page is asked for, or there is no network: the picture stands
	}
}

/** Larger or smaller, around the same place of the page. */
function scale(factor) {
	const before = zoom;
	zoom = factor === 0 ? 1 : Math.min(Math.max(zoom * factor, 0.5), LARGEST);
	const top = (place.scrollTop * zoom) / before;
	draw().then(() => place.scrollTo(place.scrollLeft, top));
}

function listen() {
	document.querySelector(".reader").addEventListener("click", (event) => {
		const cited = event.target.closest("a[data-page]");
		if (cited && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
			event.preventDefault();
			turn(Number(cited.dataset.page), true);
			if (!cited.rel) {
				place.focus({ preventScroll: true });
				place.scrollIntoView({ block: "nearest" });
			}
		}
	});
	document.querySelector(".reader__go").addEventListener("submit", (event) => {
		event.preventDefault();
		turn(Number(document.getElementById("aller").value) || now, true);
	});
	// Keys turn pages only while the page itself has the focus, and only where they do not scroll it
	place.addEventListener("keydown", (event) => {
		const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
		const scrolls = place.scrollWidth > place.clientWidth && event.key.startsWith("Arrow");
		if (event.target === place && step && !scrolls && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) {
			event.preventDefault();
			turn(now + step, true);
		}
	});
	document.querySelector("[data-larger]").addEventListener("click", () => scale(1.25));
	document.querySelector("[data-smaller]").addEventListener("click", () => scale(0.8));
	document.querySelector("[data-fit]").addEventListener("click", () => scale(0));
	new ResizeObserver(draw).observe(place);
}

/** What is selected on the page, or in its text, becomes the passage to pin. */
function pinSelection() {
	const selected = document.querySelector("[data-selected]");
	document.addEventListener("selectionchange", () => {
		const selection = document.getSelection();
		const quote = selection.toString().replace(/\s+/g, " ").trim();
		const inside = (node) => words.contains(node) || document.getElementById("texte-page").contains(node);
		if (quote !== "" && inside(selection.anchorNode) && inside(selection.focusNode)) {
			form.elements.quote.value = quote.slice(0, 1000);
			form.elements.page.value = now;
			selected.textContent = `Passage sélectionné, page ${now}.`;
		}
	});
}

async function start() {
	place.hidden = false;
	try {
		sheet = new Sheet(await open(place.dataset.reader, place.dataset.file), canvas, words);
		document.getElementById("texte-page").open = false;
		document.querySelector("[data-zoom]").hidden = false;
		listen();
		await turn(now, false);
	} catch (failure) {
		place.hidden = true;
		document.getElementById("texte-page").open = true;
	}
	place.ariaBusy = "false";
}

if (form) {
	pinSelection();
}
start();
