// Before signing out: what waits on this device to be sent stays here, and says so.
import { isUsed, owner, Store } from "./marking-store.js";

const form = document.querySelector("form[action$='/deconnexion']");

async function waiting() {
	const asked = new CustomEvent("sign-out", { detail: {} });
	document.dispatchEvent(asked);
	if (asked.detail.waiting !== undefined) {
		return asked.detail.waiting;
	}
	try {
		const person = await owner(new URL("mes-evaluations/cle", form.action), form.elements._csrf.value);
		return person ? await (await Store.of(person)).count() : 0;
	} catch {
		return 0;
	}
}

function ask(count) {
	const sheet = document.createElement("dialog");
	sheet.className = "sheet";
	const text = document.createElement("p");
	text.textContent = count === 1
		? "Une saisie n’est pas encore envoyée. Elle reste sur cet appareil, chiffrée, et partira quand vous vous y reconnecterez."
		: `${count} saisies ne sont pas encore envoyées. Elles restent sur cet appareil, chiffrées, et partiront quand vous vous y reconnecterez.`;
	const answers = document.createElement("form");
	answers.method = "dialog";
	answers.className = "actions";
	for (const [value, word, kind] of [["", "Rester connecté", ""], ["out", "Se déconnecter quand même", " button--secondary"]]) {
		const choice = document.createElement("button");
		choice.value = value;
		choice.className = `button${kind}`;
		choice.textContent = word;
		answers.append(choice);
	}
	sheet.append(text, answers);
	sheet.setAttribute("aria-label", "Saisies en attente");
	document.body.append(sheet);
	sheet.showModal();
	return new Promise((resolve) => sheet.addEventListener("close", () => {
		sheet.remove();
		resolve(sheet.returnValue === "out");
	}));
}

form?.addEventListener("submit", async (event) => {
	if (form.dataset.sure || !isUsed()) {
		return;
	}
	event.preventDefault();
	const count = await waiting();
	if (count === 0 || (await ask(count))) {
		form.dataset.sure = "true";
		// Not while this very event is under way: the browser would take no notice
		setTimeout(() => form.requestSubmit());
	}
});
