// The grid with a script: each answer is saved when it is given, keys 1 2 3 4 and J K work inside a criterion, the
// panel follows the criterion. Without it the page is one form per capacity.
{
	const marking = document.querySelector("[data-marking]");
	const state = document.getElementById("etat");
	const progress = document.getElementById("avancement");
	const rows = [...marking.querySelectorAll("fieldset.criterion")];
	const waiting = new Map();

	const number = (row) => row.id.slice("critere-".length);
	const index = (row) => [...row.parentElement.querySelectorAll("fieldset.criterion")].indexOf(row);
	const versions = (row) => row.closest("form").querySelector("input[name=seen]");
	const seen = (row) => versions(row).value.split(",")[index(row)];
	const comment = (row) => row.querySelector("textarea");
	const value = (row) => row.querySelector("input[type=radio]:checked")?.value ?? "";

	function see(row, version) {
		versions(row).value = versions(row).value.split(",").with(index(row), version).join(",");
	}

	function show(text, tone) {
		state.textContent = text;
		state.className = tone ? `saved saved--${tone}` : "saved";
	}

	function element(name, className, text) {
		const made = document.createElement(name);
		made.className = className;
		made.textContent = text;
		return made;
	}

	function note(row, ...parts) {
		row.querySelector("[data-note]")?.remove();
		if (parts.length > 0) {
			const place = element("p", "saved cluster", "");
			place.dataset.note = "";
			place.append(...parts);
			row.querySelector(".answers").after(place);
		}
	}

	function button(text, act) {
		const made = element("button", "button button--secondary button--small", text);
		made.type = "button";
		made.addEventListener("click", act);
		return made;
	}

	function count(row) {
		const section = row.closest(".capacity");
		const all = [...section.querySelectorAll("fieldset.criterion")];
		const done = all.filter((each) => value(each) !== "").length;
		section.querySelector(".capacity__head .chip").textContent = `${done} / ${all.length} évalués`;
		const tally = marking.querySelector(`.rail a[href="#${section.getAttribute("aria-labelledby")}"] .rail__tally`);
		tally.firstChild.textContent = `${done}/${all.length}`;
		tally.classList.toggle("rail__tally--done", done === all.length);
		progress.textContent = rows.filter((each) => value(each) !== "").length;
	}

	function choose(row, chosen, words) {
		row.querySelectorAll("input[type=radio]").forEach((radio) => (radio.checked = radio.value === chosen));
		comment(row).value = words ?? "";
		count(row);
	}

	const words = { MET: "Satisfait", NOT_MET: "Non satisfait", TO_REVIEW: "À revoir", NOT_APPLICABLE: "Sans objet" };

	function conflict(row, stored) {
		const theirs = (words[stored.value] ?? "Non évalué") + (stored.comment ? ` — ${stored.comment}` : "");
		const mine = (words[value(row)] ?? "Non évalué") + (comment(row).value ? ` — ${comment(row).value}` : "");
		note(row, element("span", "", `Vous, sur un autre appareil ou dans un autre onglet, à ${stored.at} : « ${theirs} ». Ici : « ${mine} ».`),
			button("Garder ma saisie", () => {
				see(row, stored.version);
				save(row);
			}),
			button("Reprendre l’autre", () => {
				see(row, stored.version);
				choose(row, stored.value ?? "", stored.comment);
				note(row);
			}));
		show("Une réponse a changé dans une autre page", "waiting");
	}

	function failed(row) {
		note(row, element("span", "saved--failed", "Non enregistré"), button("Réessayer", () => save(row)));
		show("Non enregistré", "failed");
	}

	function signedOut(row) {
		const again = element("a", "", "reconnectez-vous");
		again.href = `${location.pathname}#${row.id}`;
		note(row, element("span", "saved--failed", "Non enregistré : votre session a expiré,"), again);
		show("Non enregistré : votre session a expiré", "failed");
	}

	// A write has a key: sent again because its answer was lost, it is answered as the first time.
	const keys = new Map();

	function key(row, said) {
		if (keys.get(row)?.said !== said) {
			keys.set(row, { said, value: crypto.randomUUID?.() ?? uuid() });
		}
		return keys.get(row).value;
	}

	function uuid() {
		const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
		return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
	}

	async function send(row) {
		const form = row.closest("form");
		const said = `${value(row)} ${seen(row)} ${comment(row).value}`;
		const body = new URLSearchParams({
			_csrf: form.querySelector("input[name=_csrf]").value,
			value: value(row),
			comment: comment(row).value,
			seen: seen(row),
			key: key(row, said),
		});
		const response = await fetch(`${marking.dataset.marking}/criteres/${number(row)}`,
			{ method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual" });
		if (response.type === "opaqueredirect" || response.status === 403) {
			return { status: 403 };
		}
		if (!(response.headers.get("Content-Type") ?? "").startsWith("application/json")) {
			throw new Error(`Answered ${response.status}`);
		}
		return { status: response.status, mark: await response.json() };
	}

	// One request at a time for a criterion: what is asked meanwhile is sent after it, once.
	async function save(row) {
		if (waiting.has(row)) {
			waiting.set(row, true);
			return;
		}
		waiting.set(row, false);
		show("Enregistrement…");
		try {
			const { status, mark } = await send(row);
			answered(row, status, mark);
		} catch {
			failed(row);
		}
		const again = waiting.get(row);
		waiting.delete(row);
		if (again) {
			await save(row);
		}
	}

	function answered(row, status, mark) {
		if (status === 403) {
			signedOut(row);
		} else if (status === 409) {
			conflict(row, mark);
		} else if (status === 422) {
			note(row, element("span", "saved--failed", `Non enregistré : ${mark.reason}`));
			show("Non enregistré", "failed");
			row.querySelector("details").open = true;
		} else if (status === 200) {
			see(row, mark.version);
			note(row);
			show(`Enregistré à ${mark.at}`);
		} else {
			failed(row);
		}
	}

	// Pages become links to the report where there is one.
	function fill(place, source, otherwise) {
		const content = document.querySelector(`${place} [data-content]`);
		content.replaceChildren(...(source ? source.cloneNode(true).childNodes : [element("p", "muted", otherwise)]));
		const report = document.getElementById("rapport");
		content.querySelectorAll("[data-page]").forEach((pages) => {
			if (report) {
				const link = element("a", "", pages.textContent);
				link.href = `${report.href}#page=${pages.dataset.page}`;
				link.target = "_blank";
				pages.replaceWith(link);
			}
		});
	}

	let shown;

	function panel(row) {
		if (shown === row) {
			return;
		}
		shown?.classList.remove("is-current");
		row.classList.add("is-current");
		shown = row;
		document.querySelector("#panneau-preuves [data-number]").textContent = number(row);
		const section = row.closest(".capacity");
		fill("#panneau-preuves", row.querySelector("[data-evidence]"), "Le candidat n’indique pas de preuve pour ce critère.");
		fill("#panneau-avis", row.querySelector("[data-opinion]") ?? section.querySelector("form > [data-opinion]"),
			"L’entreprise ne s’est pas prononcée.");
		const stop = `#${section.getAttribute("aria-labelledby")}`;
		marking.querySelectorAll(".rail a").forEach((link) =>
			link.getAttribute("href") === stop ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
	}

	function go(row, step) {
		const next = rows[rows.indexOf(row) + step];
		if (next) {
			(next.querySelector("input[type=radio]:checked") ?? next.querySelector("input[type=radio]")).focus();
			next.scrollIntoView({ block: "nearest" });
		}
	}

	// The hints belong to the keys, and the keys to this script.
	marking.querySelectorAll(".answers").forEach((answers) => {
		answers.querySelectorAll("label").forEach((answer, at) => {
			const hint = element("kbd", "", String(at + 1));
			hint.setAttribute("aria-hidden", "true");
			answer.append(hint);
		});
	});

	const digits = { Digit1: 0, Numpad1: 0, Digit2: 1, Numpad2: 1, Digit3: 2, Numpad3: 2, Digit4: 3, Numpad4: 3 };

	marking.addEventListener("keydown", (event) => {
		const row = event.target.closest("fieldset.criterion");
		if (!row || event.target.matches("textarea") || event.ctrlKey || event.altKey || event.metaKey) {
			return;
		}
		const radio = row.querySelectorAll("input[type=radio]")[digits[event.code]];
		if (radio) {
			event.preventDefault();
			radio.focus();
			if (!radio.checked) {
				radio.click();
			}
		} else if (event.code === "KeyJ" || event.code === "KeyK") {
			event.preventDefault();
			go(row, event.code === "KeyJ" ? 1 : -1);
		}
	});

	marking.addEventListener("change", (event) => {
		const row = event.target.closest("fieldset.criterion");
		if (row) {
			count(row);
			save(row);
		}
	});

	marking.addEventListener("focusin", (event) => {
		const row = event.target.closest("fieldset.criterion");
		if (row) {
			panel(row);
		}
	});

	// Rail and panel speak of what is on the screen: of the criterion in hand, else of the first one in view.
	const inView = (row) => {
		const box = row.getBoundingClientRect();
		return box.bottom > innerHeight / 4 && box.top < innerHeight;
	};
	let asked = false;
	document.addEventListener("scroll", () => {
		if (!asked) {
			asked = true;
			requestAnimationFrame(() => {
				asked = false;
				const inHand = document.activeElement.closest("fieldset.criterion");
				panel((inHand && inView(inHand) ? inHand : rows.find(inView)) ?? shown);
			});
		}
	}, { passive: true });

	// Where the address names no place, the page opens at the next criterion to mark.
	const next = rows.find((row) => value(row) === "") ?? rows[0];
	if (location.hash === "" && next !== rows[0] && scrollY === 0 && !document.querySelector("[data-focus]")) {
		const section = next.closest(".capacity");
		(next.parentElement.querySelector("fieldset.criterion") === next ? section : next).scrollIntoView();
		panel(next);
	} else {
		panel(rows.find(inView) ?? rows[0]);
	}
}
