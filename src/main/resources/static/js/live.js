// What other members decide appears without reloading: the page asks every few seconds whether it still is what it
// shows. Whatever somebody is typing stays where it is.
{
	const PERIOD = 3_000;
	const UNATTENDED = 30 * 60_000;
	const ALIVE = 60_000;
	const main = document.querySelector("main[data-live]");
	const room = document.getElementById("salle");
	let failures = 0;
	let timer;
	let touched = Date.now();
	let lived = 0;
	let ended = false;
	let waiting = false;

	const named = (root, element) => element?.id && root.querySelector(`#${CSS.escape(element.id)}`);

	const changed = (field) => field.checked !== field.defaultChecked
		|| (field.matches("textarea, input:not([type=hidden])") && field.value !== field.defaultValue);

	// A form in hand: typed in, refused a moment ago, or with the focus in one of its fields.
	function inHand(form) {
		return "kept" in form.dataset || [...form.elements].some(changed)
			|| (form.contains(document.activeElement) && document.activeElement.matches("input, textarea"));
	}

	const held = (part) => [...part.querySelectorAll("form")].find(inHand);
	const kept = (part) => held(part)?.closest("[id^=critere-], [id^=section-]");

	const place = (node) => node.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");

	const alone = (node) => [...node.parentElement.childNodes].filter((other) => other !== node).forEach((other) => other.remove());

	// Everything around the kept node is replaced, level by level; the node itself is never touched.
	function around(node, twin, part) {
		for (let at = node, as = twin; at !== part; at = at.parentElement, as = as.parentElement) {
			const all = [...as.parentElement.childNodes];
			alone(at);
			at.before(...all.slice(0, all.indexOf(as)));
			at.after(...all.slice(all.indexOf(as) + 1));
		}
	}

	// It stands elsewhere now, or nowhere: it stays above the rest.
	function above(node, twin, part, fresh) {
		twin?.remove();
		for (let at = node; at !== part; at = at.parentElement) {
			alone(at);
			at.removeAttribute("aria-labelledby");
		}
		part.append(...fresh.childNodes);
	}

	function note(node, twin) {
		const decided = twin && twin.dataset.rev !== node.dataset.rev;
		const words = decided ? said(twin) : "Quelqu’un d’autre tient la plume";
		if (decided || !twin?.querySelector("form")) {
			const line = node.querySelector("[data-note]") ?? document.createElement("p");
			line.dataset.note = "";
			node.querySelector("form").before(line);
			line.className = "saved saved--waiting";
			line.textContent = `${words}. Votre saisie est gardée ici.`;
			node.dataset.told = twin?.dataset.rev ?? "";
		} else {
			node.querySelector("[data-note]")?.remove();
		}
	}

	function replace(part, fresh) {
		const node = kept(part);
		if (!node) {
			if (fresh && !held(part)) {
				part.replaceChildren(...fresh.childNodes);
			}
			return;
		}
		const twin = named(fresh, node);
		note(node, twin);
		for (const voices of [".gaps", ".round"]) {
			const now = twin?.querySelector(voices);
			if (now) {
				node.querySelector(voices)?.replaceWith(now.cloneNode(true));
			}
		}
		fresh.querySelectorAll("form.decision").forEach((form) => form.remove());
		if (twin && place(twin) === place(node)) {
			around(node, twin, part);
		} else {
			above(node, twin, part, fresh);
		}
	}

	const number = (element) => element.id.slice(element.id.indexOf("-") + 1);

	function said(element) {
		const what = element.id.startsWith("c") ? `Critère ${number(element)} décidé` : `Capacité ${number(element)} décidée`;
		const word = element.querySelector(":is(.round > :last-child, .criterion__values) [class^=said--], [data-own] .chip")?.lastChild.textContent;
		return `${what} par ${element.dataset.by}\u00a0: ${(word ?? "").trim().toLowerCase()}`;
	}

	function news(fresh) {
		const decided = [...fresh.querySelectorAll("[data-rev]")]
			.filter((element) => (named(main, element)?.dataset.told ?? named(main, element)?.dataset.rev) !== element.dataset.rev);
		const words = decided.length > 3 ? [`${decided.length} décisions de ${decided[0].dataset.by}.`]
			: decided.map((each) => `${said(each)}.`);
		const pen = (root) => root.querySelector(".pen__state")?.textContent.replace(/\s+/g, " ").trim();
		return (pen(fresh) === pen(main) ? words : [...words, pen(fresh)]).join(" ");
	}

	const say = (...words) => room.replaceChildren(...words);

	// Focus and the line being read stay: both are found again by name.
	function focused() {
		const active = document.activeElement;
		const home = active.closest("[id]");
		return () => {
			if (!active.isConnected) {
				[...(named(document, home) ?? main).querySelectorAll(active.tagName)]
					.find((other) => other.textContent === active.textContent)?.focus({ preventScroll: true });
			}
		};
	}

	function reading() {
		const hand = document.activeElement.closest("[id^=critere-], [id^=section-]");
		const line = hand ?? [...main.querySelectorAll("article[id], section[id]")].find((each) => each.getBoundingClientRect().bottom > 0);
		const top = line?.getBoundingClientRect().top;
		return () => {
			const now = named(document, line);
			if (now && (hand || scrollY > 0)) {
				scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
			}
		};
	}

	function show(html) {
		const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("main[data-live]");
		const words = news(fresh);
		const restore = [focused(), reading()];
		main.querySelectorAll("[data-part]").forEach((part) =>
			replace(part, fresh.querySelector(`[data-part="${part.dataset.part}"]`)));
		restore.forEach((each) => each());
		main.dataset.version = fresh.dataset.version;
		main.dataset.live = fresh.dataset.live;
		if (words) {
			say(words);
		}
	}

	function end(words) {
		ended = true;
		const again = document.createElement("a");
		again.href = main.dataset.live;
		again.textContent = "Ouvrir de nouveau";
		room.classList.add("saved--failed");
		say(`${words} Cette page ne se met plus à jour. `, again);
	}

	function address() {
		const node = kept(main);
		return node?.id.startsWith("critere-") ? `${main.dataset.live.replace(/\?.*/, "")}?critere=${number(node)}` : main.dataset.live;
	}

	async function ask() {
		const response = await fetch(address(), {
			headers: { "If-None-Match": `W/"${main.dataset.version}"` },
			redirect: "manual",
			signal: AbortSignal.timeout(10_000),
		});
		if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
			end("Votre session a expiré.");
		} else if (response.status === 404) {
			end("Cette page ne vous est plus ouverte.");
		} else if (response.status === 200) {
			show(await response.text());
		} else if (response.status !== 304) {
			throw new Error(`Answered ${response.status}`);
		}
	}

	async function poll() {
		clearTimeout(timer);
		if (document.hidden || ended || waiting || Date.now() - touched > UNATTENDED) {
			return;
		}
		waiting = true;
		try {
			await ask();
			if (failures > 2 && !ended) {
				say("La page est à jour.");
			}
			failures = 0;
		} catch {
			failures++;
			if (failures === 3) {
				say("Pas de réseau\u00a0: la page n’est plus à jour, votre saisie reste ici.");
			}
		}
		waiting = false;
		timer = setTimeout(poll, PERIOD * Math.min(1 + failures, 10));
	}

	// Who writes is alive: told at most once a minute, and only for what a person does in the page.
	function alive() {
		const pen = document.getElementById("plume");
		if (pen && "mine" in pen.dataset && Date.now() - lived > ALIVE) {
			lived = Date.now();
			fetch(pen.dataset.alive, {
				method: "POST", body: new URLSearchParams({ _csrf: pen.querySelector("[name=_csrf]").value }), redirect: "manual",
			}).catch(() => {});
		}
	}

	function touch(event) {
		const asleep = Date.now() - touched > UNATTENDED;
		touched = Date.now();
		if (event.type === "input") {
			alive();
		}
		if (asleep) {
			poll();
		}
	}

	for (const event of ["input", "keydown", "pointerdown", "pointermove", "scroll"]) {
		document.addEventListener(event, touch, { passive: true });
	}
	document.addEventListener("visibilitychange", poll);
	timer = setTimeout(poll, PERIOD);
}
