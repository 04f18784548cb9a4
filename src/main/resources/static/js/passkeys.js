// Passkeys: to enter, to confirm an act, to be added. Where the browser knows none, the forms stay hidden.
if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
	const send = (form, path, body) => fetch(path, {
		method: "POST",
		headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
		body: JSON.stringify(body ?? {})
	});

	async function answer(form, path, body) {
		const response = await send(form, path, body);
		if (!response.ok) {
			throw new Error(String(response.status));
		}
		return response.json();
	}

	async function use(form) {
		const options = await answer(form, "/connexion/cle/demande");
		const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
		return answer(form, "/connexion/cle", key.toJSON());
	}

	async function add(form) {
		const options = await answer(form, "/compte/cles/demande");
		const key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
		return answer(form, "/compte/cles", { label: form.elements.label.value, credential: key.toJSON() });
	}

	function refused(form, failure) {
		const place = form.querySelector("[data-passkey-refusal]");
		place.hidden = false;
		place.textContent = failure.message === "403"
			? "Il faut prouver de nouveau que c’est bien vous : déconnectez-vous, reconnectez-vous, puis recommencez."
			: "La clé d’accès n’a pas été reconnue, ou l’opération a été interrompue. Réessayez.";
		delete form.dataset.sent;
	}

	document.querySelectorAll("form[data-passkey=enter], form[data-passkey=add]").forEach((form) => {
		form.hidden = false;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			const act = form.dataset.passkey === "add" ? add : use;
			act(form).then((done) => window.location.assign(done.next), (failure) => refused(form, failure));
		});
	});

	document.querySelectorAll("form[data-passkey=confirm]").forEach((form) => {
		const button = form.querySelector("[data-passkey-use]");
		button.hidden = false;
		button.addEventListener("click", () => use(form).then(() => form.requestSubmit(), (failure) => refused(form, failure)));
	});
}
