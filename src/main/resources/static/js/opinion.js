// The company's opinion with a script: what is typed is on the server a second later; without a network it waits on this
// device. Without the script the page is a form. The check page only sends what an earlier page could not.
import { Queue } from "./marking-queue.js";
import { button, element, link, tokens } from "./marking-words.js";

const PAUSE = 1000;
const words = { FAVOURABLE: "Favorable", RESERVED: "Réservé", UNFAVOURABLE: "Défavorable", NOT_OBSERVED: "Non observé" };

const form = document.querySelector("form[data-typing]");
const queue = new Queue(document.querySelector("[data-keys]").dataset.keys, tokens);

if (form) {
	write();
} else {
	queue.addEventListener("answer", ({ detail: { status } }) => status === 200 && location.reload());
	queue.ready.then(() => queue.flush());
}

function write() {
	const target = form.dataset.typing;
	const version = form.elements.version;
	const region = document.getElementById("etat");
	const conflict = form.querySelector("[data-conflict]");
	const ours = (entry) => entry.target === target;
	let given = JSON.stringify(fields());
	let saved = "";
	let timer;
	let leaving = false;

	function fields() {
		const typed = Object.fromEntries(new FormData(form));
		delete typed._csrf;
		delete typed.version;
		return typed;
	}

	function show(typed) {
		[...form.elements].filter(({ name }) => name?.startsWith("lines[")).forEach((field) => {
			const value = typed[field.name] ?? "";
			if (field.type === "radio") {
				field.checked = field.value === value;
			} else {
				field.value = value;
			}
		});
		given = JSON.stringify(fields());
	}

	function save() {
		clearTimeout(timer);
		const now = JSON.stringify(fields());
		if (now !== given) {
			given = now;
			queue.add(target, fields(), Number(version.value));
		}
	}

	function ask(entry, stored) {
		const typed = Object.fromEntries(stored.lines.flatMap(({ answer, comment }, at) =>
			[[`lines[${at}].answer`, answer], [`lines[${at}].comment`, comment]]));
		const { answer, comment } = stored.lines[0];
		const there = [words[answer] ?? "Sans réponse", comment].filter(Boolean).join(" — ");
		version.value = stored.version;
		conflict.replaceChildren(element("div", "notice notice--warning stack",
			element("p", "", `Cet avis a changé sur un autre appareil ou dans un autre onglet : « ${there} ».`),
			element("div", "cluster",
				button("Garder ma saisie", () => {
					conflict.replaceChildren();
					queue.retry(entry, stored.version);
				}),
				button("Reprendre l’autre", () => {
					conflict.replaceChildren();
					show(typed);
					queue.drop(entry);
				}))));
	}

	function say() {
		const waiting = queue.entries.some(({ held }) => !held);
		const elsewhere = queue.entries.find((entry) => entry.held && !ours(entry));
		const kept = queue.keeps ? "Votre saisie est gardée sur cet appareil" : "Votre saisie n’est que dans cette page, ne la fermez pas";
		const text = waiting && queue.state === "signed-out"
			? "Votre session a expiré : ouvrez de nouveau le lien de votre courriel, rien n’est perdu."
			: waiting && queue.state === "offline" ? `Pas de réseau. ${kept} ; elle partira dès son retour.`
			: elsewhere ? "Une saisie sur une autre capacité attend votre choix. " : saved;
		region.ariaBusy = String(waiting);
		if (region.dataset.said !== text) {
			region.dataset.said = text;
			region.className = text === saved ? "saved" : "saved saved--waiting";
			region.replaceChildren(text);
			if (elsewhere && !waiting) {
				region.append(link("La revoir", elsewhere.target.replace("/brouillon", "")));
			}
		}
	}

	queue.addEventListener("answer", ({ detail: { entry, status, body } }) => {
		if (!ours(entry)) {
			return;
		}
		if (status === 200) {
			version.value = body.version;
			saved = `Enregistré à ${body.at}`;
			const progress = document.querySelector("progress");
			progress.value = body.done;
			document.querySelector("[data-left]").textContent = progress.max - body.done;
		} else if (status === 409) {
			leaving = false;
			ask(entry, body);
		} else {
			saved = body.reason ? `Non enregistré : ${body.reason}` : "Non enregistré. Réessayez avec le bouton ci-dessous.";
			if (leaving) {
				queue.drop(entry).then(() => form.submit());
			}
		}
	});

	queue.addEventListener("state", () => {
		say();
		const pending = queue.entries.filter(ours);
		if (leaving && pending.length === 0) {
			form.submit();
		}
		if (queue.state !== "ready" || pending.some(({ held }) => held)) {
			leaving = false;
		}
	});

	queue.ready.then(() => {
		// What an earlier page could not send stands where it was typed
		queue.entries.filter(ours).forEach((entry) => show(entry.fields));
		queue.flush();
	});

	form.addEventListener("change", save);
	form.addEventListener("input", ({ target: field }) => {
		if (field.matches("textarea")) {
			clearTimeout(timer);
			timer = setTimeout(save, PAUSE);
		}
	});
	document.addEventListener("visibilitychange", () => document.hidden && save());

	form.addEventListener("submit", (event) => {
		event.preventDefault();
		save();
		leaving = true;
		if (queue.entries.some(ours)) {
			queue.flush();
		} else {
			form.submit();
		}
	});
}
