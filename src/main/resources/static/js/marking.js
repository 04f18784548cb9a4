// The grid with a script: each answer is saved when it is given, and what cannot be sent waits on this device. Without
// it the page is one form per capacity.
import { Queue } from "./marking-queue.js";
import { listen } from "./marking-keys.js";
import { follow } from "./marking-panel.js";
import { button, element, hour, inWords, showState, tokens } from "./marking-words.js";

const PAUSE = 1200;

const marking = document.querySelector("[data-marking]");
const base = marking.dataset.marking;
const region = document.getElementById("etat");
const rows = [...marking.querySelectorAll("fieldset.criterion")];
const notes = [...marking.querySelectorAll("[data-note]")];
const queue = new Queue(marking.dataset.keys, tokens);

marking.classList.add("is-live");

/** What is saved on its own: a criterion, or the notes on a capacity. */
class Place {
	constructor(box) {
		this.box = box;
		this.text = box.querySelector("textarea");
		this.radios = [...box.querySelectorAll("input[type=radio]")];
		this.target = this.isNote ? `${base}/notes/${box.dataset.note}` : `${base}/criteres/${box.id.slice("critere-".length)}`;
		this.versions = this.isNote ? box.querySelector("input") : box.closest("form").querySelector("input[name=seen]");
		this.given = JSON.stringify(this.fields);
	}

	get isNote() {
		return this.radios.length === 0;
	}

	get fields() {
		const value = this.radios.find((radio) => radio.checked)?.value ?? "";
		return this.isNote ? { text: this.text.value } : { value, comment: this.text.value };
	}

	show({ value, comment, text }) {
		this.radios.forEach((radio) => (radio.checked = radio.value === value));
		this.text.value = (this.isNote ? text : comment) ?? "";
		this.given = JSON.stringify(this.fields);
		count(this);
	}

	get #index() {
		return this.isNote ? 0 : [...this.versions.form.querySelectorAll("fieldset.criterion")].indexOf(this.box);
	}

	get seen() {
		return Number(this.versions.value.split(",")[this.#index]);
	}

	set seen(version) {
		this.versions.value = this.versions.value.split(",").with(this.#index, version).join(",");
	}

	save() {
		clearTimeout(this.timer);
		const given = JSON.stringify(this.fields);
		if (given !== this.given) {
			this.given = given;
			// What the page printed would leave out as empty
			this.text.defaultValue = this.text.value;
			queue.add(this.target, this.fields, this.seen);
		}
	}

	/** While somebody types: when they pause. */
	saveSoon() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), PAUSE);
	}

	note(...parts) {
		this.box.querySelector("[data-state]")?.remove();
		if (parts.length > 0) {
			const place = element("p", "saved cluster", ...parts);
			place.dataset.state = "";
			(this.box.querySelector(".answers") ?? this.text.parentElement).after(place);
		}
	}
}

const places = [...rows, ...notes].map((box) => new Place(box));
const placeOf = (inside) => places.find(({ box }) => box.contains(inside));

function count({ box, isNote }) {
	if (isNote) {
		return;
	}
	const isDone = (row) => row.querySelector("input[type=radio]:checked") !== null;
	const section = box.closest(".capacity");
	const all = rows.filter((row) => section.contains(row));
	const done = all.filter(isDone).length;
	section.querySelector(".capacity__head .chip").textContent = `${done} / ${all.length} évalués`;
	const tally = marking.querySelector(`.rail a[href="#${section.getAttribute("aria-labelledby")}"] .rail__tally`);
	tally.firstChild.textContent = `${done}/${all.length}`;
	tally.classList.toggle("rail__tally--done", done === all.length);
	document.getElementById("avancement").textContent = rows.filter(isDone).length;
}

function conflict(place, entry, stored) {
	place.seen = stored.version;
	place.note(
		element("span", "", `Vous, sur un autre appareil ou dans un autre onglet, à ${stored.at} : « ${inWords(stored)} ».`),
		element("span", "", `Vous, ici, à ${hour(entry.at)} : « ${inWords(entry.fields)} ».`),
		button("Garder ma saisie", () => {
			place.note();
			queue.retry(entry, stored.version);
		}),
		button("Reprendre l’autre", () => {
			place.note();
			place.show(stored);
			queue.drop(entry);
			place.box.querySelector("input:checked, textarea").focus();
		}));
}

function refused(place, entry, status, reason) {
	place.note(element("span", "saved--failed", reason ? `Non enregistré : ${reason}` : "Non enregistré."),
		...(reason ? [] : [button("Réessayer", () => queue.retry(entry))]));
	const details = place.text.closest("details");
	details.open ||= status === 422;
}

const isShown = (entry) => places.some(({ target }) => target === entry.target);
let saved = "";
let others;

queue.addEventListener("answer", ({ detail: { entry, status, body } }) => {
	const place = places.find(({ target }) => target === entry.target);
	if (status === 200) {
		saved = `Enregistré à ${body.at}`;
	}
	if (!place) {
		return;
	}
	if (status === 200) {
		place.seen = body.version;
		place.note();
	} else if (status === 409) {
		conflict(place, entry, body);
	} else {
		refused(place, entry, status, body.reason);
	}
});

queue.addEventListener("state", () => {
	showState(region, queue, saved);
	places.forEach((place) => {
		const entry = queue.entries.find(({ target }) => target === place.target);
		place.box.classList.toggle("is-waiting", entry !== undefined && !entry.held && queue.state !== "ready");
	});
	if (!others && queue.entries.some((entry) => entry.held && !isShown(entry))) {
		others = import("./marking-waiting.js").then(({ listOthers }) => listOthers(queue, isShown));
	}
});

queue.ready.then(() => {
	// What an earlier page could not send stands where it was typed
	queue.entries.forEach((entry) => places.find(({ target }) => target === entry.target)?.show(entry.fields));
	queue.flush();
});

marking.addEventListener("change", ({ target }) => {
	const place = placeOf(target);
	if (place) {
		count(place);
		place.save();
	}
});

marking.addEventListener("input", ({ target }) => target.matches("textarea") && placeOf(target)?.saveSoon());

document.addEventListener("visibilitychange", () => document.hidden && places.forEach((place) => place.save()));

if (rows.length > 0) {
	listen(marking, rows);
	follow(marking, rows);
}
