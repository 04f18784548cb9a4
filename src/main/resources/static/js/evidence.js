// What the situations add up to follows what is typed; what one says of oneself is saved as it is said.
// Without a script the page shows the counts of what is stored, and one button saves the rest.

const PAUSE = 300;

/** The fragment is ours, and computed by the server: nothing is counted here. */
function followCounts(form) {
	const place = form.querySelector("[data-counters]");
	if (!place) {
		return;
	}
	let waiting;
	let asked = 0;
	const ask = async () => {
		const turn = ++asked;
		try {
			const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)) });
			const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
			const counts = page && page.querySelector(".counters");
			// An earlier answer that comes late says nothing any more; the same words are not read out again.
			if (counts && turn === asked && counts.textContent !== place.textContent.trim()) {
				place.replaceChildren(counts);
			}
		} catch {
			// Without a network the last count stands: it informs, and nothing rests on it.
		}
	};
	form.addEventListener("input", (event) => {
		if (event.target.matches("select, [type=checkbox], [name=ownNature]")) {
			clearTimeout(waiting);
			waiting = setTimeout(ask, PAUSE);
		}
	});
}

/** One after the other, so that each knows the version before it. */
function saveEach(form) {
	let line = Promise.resolve();
	const fall = (place, words) => {
		form.hidden = false;
		place.className = "saved saved--failed";
		place.textContent = words;
	};
	const save = async (radio) => {
		const group = radio.closest("[data-criterion]");
		const place = group.querySelector(".saved");
		const seen = group.querySelector("[type=hidden]");
		const body = new URLSearchParams({ view: radio.value, seen: seen.value, _csrf: form.elements._csrf.value });
		try {
			const answer = await fetch(form.dataset.each + group.dataset.criterion, { method: "POST", body, redirect: "manual" });
			if (answer.status === 200) {
				seen.value = await answer.text();
				place.className = "saved";
				place.textContent = `Enregistré à ${new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" })}`;
			} else if (answer.status === 409) {
				fall(place, "Pas enregistré\u00a0: ceci a changé sur une autre page. Rechargez celle-ci.");
			} else {
				fall(place, "Pas enregistré. Utilisez le bouton en bas de la page.");
			}
		} catch {
			fall(place, "Pas de connexion\u00a0: pas enregistré. Utilisez le bouton en bas de la page.");
		}
	};
	form.hidden = true;
	document.addEventListener("change", (event) => {
		const radio = event.target;
		if (radio.form === form && radio.type === "radio") {
			line = line.then(() => save(radio));
		}
	});
}

document.querySelectorAll("form[data-preview]").forEach(followCounts);
const views = document.getElementById("points-de-vue");
if (views) {
	saveEach(views);
}
