// What the pages of marking say, and how they build it.
export const words = { MET: "Satisfait", NOT_MET: "Non satisfait", TO_REVIEW: "À revoir", NOT_APPLICABLE: "Sans objet" };

export function element(name, className, ...content) {
	const made = document.createElement(name);
	made.className = className;
	made.append(...content);
	return made;
}

export function button(text, act) {
	const made = element("button", "button button--secondary button--small", text);
	made.type = "button";
	made.addEventListener("click", act);
	return made;
}

export function link(text, href) {
	const made = element("a", "", text);
	made.href = href;
	return made;
}

/** « Satisfait — vu en atelier », or the text of a note. */
export const inWords = ({ value, comment, text }) =>
	text ?? (words[value] ?? "Non évalué") + (comment ? ` — ${comment}` : "");

export const hour = (time) => new Date(time).toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });

export const tokens = () => [...document.querySelectorAll("input[name=_csrf]")];

const many = (count, one, more) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Says how the queue stands, in a live region that speaks only when that changes; « saved » otherwise. */
export function showState(region, queue, saved) {
	const held = queue.entries.filter(({ held }) => held);
	const waiting = new Set(queue.entries.filter(({ held }) => !held).map(({ target }) => target)).size;
	const entries = many(waiting, "saisie en attente", "saisies en attente");
	const kept = queue.keeps ? `${entries} sur cet appareil` : `${entries} dans cette page seulement : ne la fermez pas`;
	const [tone, text] =
		waiting > 0 && queue.state === "signed-out" ? ["waiting", `Session expirée. ${kept}. `]
		: waiting > 0 && queue.state === "offline" ? ["waiting", `Hors connexion. ${kept}.`]
		: held.some(({ held }) => held !== 409) ? ["failed", "Une saisie n’est pas enregistrée."]
		: held.length > 0 ? ["waiting", "Une réponse a changé ailleurs : choisissez."]
		: ["", saved];
	region.ariaBusy = String(waiting > 0);
	if (text === region.dataset.said) {
		return;
	}
	region.dataset.said = text;
	region.className = tone ? `saved saved--${tone}` : "saved";
	region.replaceChildren(text);
	if (waiting > 0 && queue.state === "signed-out") {
		region.append(link("Reconnectez-vous", location.pathname));
	}
}
