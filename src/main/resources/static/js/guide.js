// Each question is a form of its own, and a page holds many: whichever button is pressed, all that was typed is noted.
{
	const forms = [...document.querySelectorAll(".questions form")];

	const changed = (form) => {
		const text = form.querySelector("textarea");
		return text.value !== text.defaultValue;
	};

	// A note that is taken sends on to the guide; anything else is a refusal, which its own page explains.
	const isNoted = async (form) => {
		const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
		return answer.type === "opaqueredirect";
	};

	/** Sends all but one, and answers which: what was pressed, or the first that was refused. */
	const sendAll = async (pressed, others) => {
		let refused = null;
		for (const form of [...others, pressed]) {
			const last = form === pressed && refused === null;
			if (!last && !await isNoted(form)) {
				refused ??= form;
			}
		}
		return refused ?? pressed;
	};

	// Nothing leaves the page without a network: it stays as it was typed.
	const explain = (form) => {
		const words = form.querySelector("[role=alert]") ?? document.createElement("p");
		words.className = "error";
		words.setAttribute("role", "alert");
		words.textContent = "Pas de connexion\u00a0: vos textes restent sur cette page. Notez la réponse de nouveau une fois la connexion revenue.";
		form.append(words);
	};

	document.addEventListener("submit", (event) => {
		const pressed = event.target;
		const others = forms.filter((form) => form !== pressed && changed(form));
		if (!forms.includes(pressed) || others.length === 0) {
			return;
		}
		event.preventDefault();
		sendAll(pressed, others).then((form) => form.submit(), () => explain(pressed));
	}, { capture: true });
}
