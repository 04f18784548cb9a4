// Every change is kept first and sent then, one after the other, each with a key of its own: the server takes a key
// once, however often it is sent. What could not be sent waits, in the order in which it was typed.
import { isPossible, owner, Store } from "./marking-store.js";

const PATIENCE = 15_000;

function uuid() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6] & 15) | 64;
	bytes[8] = (bytes[8] & 63) | 128;
	const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What kept entries from being sent. */
class Stopped extends Error {}

export class Queue extends EventTarget {
	// An entry: target (address), fields, seen (version), key, at; held once the server refused it
	entries = [];
	/** « ready », « offline » or « signed-out ». */
	state = "ready";
	#store = null;
	#writing = 0;
	#flushing = false;

	constructor(keys, tokens) {
		super();
		this.keys = keys;
		this.tokens = tokens;
		this.ready = this.#load();
		addEventListener("online", () => this.flush());
		document.addEventListener("visibilitychange", () => document.hidden || this.flush());
		setInterval(() => this.state === "offline" && this.flush(), PATIENCE);
		addEventListener("beforeunload", (event) => this.#isUnsafe() && event.preventDefault());
		document.addEventListener("sign-out", ({ detail }) => (detail.waiting = this.entries.length));
	}

	/** Whether what waits is kept when the page goes. */
	get keeps() {
		return this.#store !== null;
	}

	#isUnsafe() {
		return this.#writing > 0 || (!this.keeps && this.entries.length > 0);
	}

	async #load() {
		if (!isPossible()) {
			return;
		}
		try {
			const person = await owner(this.keys, this.tokens()[0].value);
			if (person === null) {
				return this.#is("signed-out");
			}
			const store = await Store.of(person);
			const known = new Set(this.entries.map(({ key }) => key));
			// Whether the page that typed them got to send them is not known
			const earlier = (await store.all()).filter(({ key }) => !known.has(key)).map((entry) => ({ ...entry, tried: true }));
			const typed = [...this.entries];
			this.#store = store;
			this.entries.unshift(...earlier);
			for (const entry of typed) {
				await this.#keep(entry);
			}
		} catch {
			this.#is("offline");
		}
	}

	/** Keeps a change; one to the same target that has not been sent yet makes room for it. */
	async add(target, fields, seen) {
		const entry = { target, fields, seen, key: uuid(), at: Date.now() };
		const last = this.entries.findLast((other) => other.target === target);
		if (last?.held >= 500) {
			// The server may have taken it all the same: its answer comes first
			last.held = 0;
		}
		const replaced = last && (last.held || !last.tried) ? last : null;
		if (replaced) {
			entry.seen = replaced.seen;
			this.entries[this.entries.indexOf(replaced)] = entry;
		} else {
			this.entries.push(entry);
		}
		this.#tell();
		await this.#keep(entry, replaced?.key);
		await this.flush();
	}

	/** Sends again what the server refused, over the version that stands there now. */
	async retry(entry, seen = entry.seen) {
		const again = { ...entry, seen, key: entry.held === 409 ? uuid() : entry.key, held: 0, tried: false };
		this.entries[this.entries.indexOf(entry)] = again;
		await this.#keep(again, entry.key === again.key ? undefined : entry.key);
		await this.flush();
	}

	async drop(entry) {
		this.entries.splice(this.entries.indexOf(entry), 1);
		await this.#keep(null, entry.key);
		this.#tell();
	}

	async #keep(entry, forgotten) {
		if (this.#store === null) {
			return;
		}
		this.#writing++;
		try {
			await this.#store.put(entry, forgotten);
		} catch {
			this.#store = null;
		} finally {
			this.#writing--;
		}
	}

	async flush() {
		if (this.#flushing || !this.#isWaiting()) {
			return;
		}
		this.#flushing = true;
		try {
			await this.ready;
			if (!this.keeps && isPossible()) {
				await (this.ready = this.#load());
			}
			await this.#alone(() => this.#sendAll());
		} catch (stopped) {
			if (!(stopped instanceof Stopped)) {
				throw stopped;
			}
		} finally {
			this.#flushing = false;
			this.#tell();
		}
		// What was typed while the last answer came
		if (this.state === "ready" && this.#isWaiting()) {
			await this.flush();
		}
	}

	#isWaiting() {
		return this.entries.some(({ held }) => !held);
	}

	/** One page of this browser at a time. */
	#alone(work) {
		return navigator.locks ? navigator.locks.request("cqpm-saisies", work) : work();
	}

	async #sendAll() {
		for (let entry; (entry = this.entries.find(({ held }) => !held)); ) {
			await this.#send(entry);
		}
	}

	async #send(entry, renewed = false) {
		entry.tried = true;
		const { status, body } = await this.#post(entry);
		if (status === 403) {
			if (renewed || !(await this.#renew())) {
				this.#is("signed-out");
				throw new Stopped();
			}
			return this.#send(entry, true);
		}
		this.#is("ready");
		const next = this.entries.find((other) => other !== entry && other.target === entry.target);
		if (status === 200 || next) {
			if (next) {
				next.seen = status === 200 ? body.version : entry.seen;
			}
			this.entries.splice(this.entries.indexOf(entry), 1);
		} else {
			Object.assign(entry, { held: status, reason: body.reason });
		}
		// First the page, whose next change is over this version
		if (!next) {
			this.dispatchEvent(new CustomEvent("answer", { detail: { entry, status, body } }));
		}
		if (!entry.held) {
			await this.#keep(next ?? null, entry.key);
		}
	}

	async #post({ target, fields, seen, key }) {
		const body = new URLSearchParams({ ...fields, seen, key, _csrf: this.tokens()[0].value });
		let response;
		try {
			response = await fetch(target, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual",
				keepalive: true });
			const isSignedOut = response.type === "opaqueredirect" || response.status === 403;
			const isOurs = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
			return { status: isSignedOut ? 403 : response.status === 200 && !isOurs ? 500 : response.status,
				body: isOurs ? await response.json() : {} };
		} catch {
			this.#is("offline");
			throw new Stopped();
		}
	}

	/** Signed in again elsewhere: this page's forms take the new session's token, if it is the same person's. */
	async #renew() {
		try {
			const response = await fetch(location.pathname, { redirect: "manual" });
			const page = response.ok && new DOMParser().parseFromString(await response.text(), "text/html");
			const token = page && page.querySelector("input[name=_csrf]")?.value;
			if (!token || !this.keeps || (await owner(this.keys, token))?.owner !== this.#store.owner) {
				return false;
			}
			this.tokens().forEach((field) => (field.value = token));
			return true;
		} catch {
			return false;
		}
	}

	#is(state) {
		this.state = state;
	}

	#tell() {
		this.dispatchEvent(new Event("state"));
	}
}
