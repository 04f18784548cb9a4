// A chosen file leaves at once, with its progress in sight; the form around it stays for browsers without this script.
import { isPossible, Refused, SignedOut, Transfer, Unreadable } from "./upload-transfer.js";

const QUARTER = 25;

const UNIT = 1024 * 1024;

const megabytes = (bytes) => (bytes / UNIT).toLocaleString("fr", { maximumFractionDigits: 1 });

/** Heard, and so seldom said: the page's own region for that. */
const announce = (words) => (document.getElementById("annonces").textContent = words);

function words({ state, seconds, busy }) {
	switch (state) {
		case "comparing": return "Reprise de l’envoi\u00a0: vérification de ce qui est déjà reçu…";
		case "sending": return "Envoi en cours";
		case "trying": return "Nouvel essai…";
		case "finishing": return "Fichier envoyé\u00a0: vérification en cours…";
		default: return `${busy ? "Beaucoup de fichiers arrivent en ce moment" : "Connexion interrompue"}\u00a0: nouvel essai dans ${seconds}\u00a0s.`
			+ " Ce qui est reçu est gardé.";
	}
}

function reason(failure) {
	if (failure instanceof Refused) {
		return failure.message;
	}
	if (failure instanceof SignedOut) {
		return "Votre session a expiré. Reconnectez-vous en rechargeant cette page, puis choisissez à nouveau le même fichier\u00a0: l’envoi reprendra.";
	}
	if (failure instanceof Unreadable) {
		return "Ce fichier a changé ou n’est plus lisible\u00a0: choisissez-le à nouveau.";
	}
	return "L’envoi s’est arrêté\u00a0: choisissez à nouveau le même fichier pour reprendre.";
}

class Sending {
	#transfer = null;
	#said = 0;

	constructor(form) {
		this.form = form;
		this.input = form.querySelector("input[type=file]");
		this.part = (name) => form.querySelector(`[data-${name}]`);
		this.progress = form.querySelector("progress");
		this.field = this.input.closest(".field");
		this.title = document.title;
		this.part("plain").hidden = true;
		this.part("advice").hidden = false;
		this.input.before(this.part("advice"), this.part("refusal"));
		this.input.addEventListener("change", () => this.#choose(this.input.files[0]));
		this.part("retry").addEventListener("click", () => this.#transfer?.retry());
		this.part("cancel").addEventListener("click", () => this.#transfer?.cancel());
		form.addEventListener("submit", (event) => event.preventDefault());
		form.addEventListener("dragover", (event) => event.preventDefault());
		form.addEventListener("drop", (event) => {
			event.preventDefault();
			this.#choose(event.dataTransfer.files[0]);
		});
		addEventListener("beforeunload", (event) => this.#transfer && event.preventDefault());
	}

	async #choose(file) {
		if (!file || this.#transfer) {
			return;
		}
		const transfer = new Transfer(file, {
			address: this.form.dataset.upload, kind: this.form.dataset.kind, token: this.form.querySelector("[name=_csrf]").value,
		});
		transfer.addEventListener("progress", () => this.#show(transfer));
		transfer.addEventListener("state", ({ detail }) => this.#say(detail));
		this.#transfer = transfer;
		this.#open(file);
		try {
			await transfer.run();
			this.#transfer = null;
			location.assign(this.form.action);
		} catch (failure) {
			await this.#end(transfer, failure);
		}
	}

	#open(file) {
		this.#refuse(null);
		this.part("name").textContent = file.name;
		this.part("work").hidden = false;
		this.part("cancel").focus();
		this.field.hidden = true;
		announce(`Envoi de ${file.name}`);
		this.#said = 0;
	}

	#show(transfer) {
		const { acknowledged, file } = transfer;
		const percent = Math.floor((acknowledged / file.size) * 100);
		this.progress.max = file.size;
		this.progress.value = acknowledged;
		this.part("count").textContent = `${megabytes(acknowledged)}\u00a0Mo sur ${megabytes(file.size)}\u00a0Mo`;
		document.querySelector(`[data-unfinished="${transfer.id}"]`)?.remove();
		if (percent - this.#said >= QUARTER && percent < 100) {
			this.#said = percent - (percent % QUARTER);
			announce(`${this.#said}\u00a0% envoyés`);
		}
	}

	#say(detail) {
		const state = this.part("state");
		const isWaiting = detail.state === "waiting";
		const changes = state.dataset.state !== detail.state;
		state.dataset.state = detail.state;
		state.textContent = words(detail);
		state.classList.toggle("saved--waiting", isWaiting);
		if (!isWaiting && document.activeElement === this.part("retry")) {
			this.part("cancel").focus();
		}
		this.part("retry").hidden = !isWaiting;
		this.part("cancel").hidden = detail.state === "finishing";
		if (changes && (isWaiting || detail.state === "finishing")) {
			announce(state.textContent);
		}
	}

	/** Back to the choice, with what is to be known. */
	async #end(transfer, failure) {
		const isCancelled = failure.name === "AbortError";
		if (isCancelled) {
			await transfer.abandon();
		}
		this.#transfer = null;
		this.input.value = "";
		this.part("work").hidden = true;
		this.field.hidden = false;
		if (isCancelled) {
			announce("Envoi annulé");
		} else {
			this.#refuse(reason(failure));
		}
		this.input.focus();
	}

	/** As the server shows a field that it refuses. */
	#refuse(why) {
		document.title = why ? `Erreur\u00a0: ${this.title}` : this.title;
		this.part("refusal").hidden = !why;
		this.part("reason").textContent = why ?? "";
		this.field.classList.toggle("field--invalid", Boolean(why));
		this.input.toggleAttribute("aria-invalid", Boolean(why));
		if (why) {
			this.input.setAttribute("aria-invalid", "true");
			this.input.setAttribute("aria-errormessage", this.part("refusal").id);
		}
	}
}

if (isPossible()) {
	document.querySelectorAll("form[data-upload]").forEach((form) => new Sending(form));
}
