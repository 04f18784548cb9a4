// What waits on this device and has no place on this page: another grid's, or marks that were submitted meanwhile. On
// the page of all files it is sent as well.
import { Queue } from "./marking-queue.js";
import { button, element, inWords, link, showState, tokens } from "./marking-words.js";

const list = document.getElementById("en-attente");

function line(queue, entry) {
	const [, grid, kind, number] = entry.target.match(/^(.*)\/(criteres|notes)\/(.*)$/);
	const name = kind === "notes" ? `Notes sur la capacité ${number}` : `Critère ${number}`;
	const why = entry.reason ?? (entry.held === 409 ? "La réponse a changé ailleurs." : "L’enregistrement est refusé.");
	return element("li", "cluster", element("span", "", `${name} : « ${inWords(entry.fields)} ». ${why}`),
		link("Ouvrir la grille", kind === "notes" ? grid : `${grid}#critere-${number}`),
		button("Abandonner cette saisie", () => queue.drop(entry)));
}

/** Lists what the server refused and no place of the page shows. */
export function listOthers(queue, isShown) {
	const show = () => {
		const others = queue.entries.filter((entry) => entry.held && !isShown(entry));
		list.replaceChildren(...(others.length === 0 ? [] : [element("div", "notice notice--warning",
			element("ul", "notice__text stack stack--tight", ...others.map((entry) => line(queue, entry))))]));
	};
	queue.addEventListener("state", show);
	show();
}

if (list.dataset.keys) {
	const queue = new Queue(list.dataset.keys, tokens);
	let saved = "";
	queue.addEventListener("answer", ({ detail: { status } }) => (saved = status === 200 ? "Vos saisies sont envoyées." : saved));
	queue.addEventListener("state", () => showState(document.getElementById("etat"), queue, saved));
	queue.addEventListener("state", () => saved && queue.entries.length === 0 && list.hasAttribute("data-reload") && location.reload());
	listOthers(queue, () => false);
	queue.ready.then(() => queue.flush());
}
