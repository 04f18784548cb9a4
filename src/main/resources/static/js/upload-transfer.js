// Sends one file chunk by chunk (docs/adr/0018). The server acknowledges each with its SHA-256 in hand; what it holds is
// compared with the file before anything is added to it. While the line is down it is tried again, ever more slowly.

const PATIENCE = 120_000;
const PATIENCE_AT_THE_END = 600_000;
const DELAYS = [1, 2, 4, 8, 15, 30];
/** As the server cuts files: what a file is, is said before it is asked how. */
const CHUNK = 512 * 1024;
const DAMAGED = 5;
const OTHERS = 3;

/** The server says why not. */
export class Refused extends Error {}

/** The session is over; what was acknowledged stays. */
export class SignedOut extends Error {}

/** The file is not as it was chosen any more. */
export class Unreadable extends Error {}

/** Whether this browser can; without TLS it has no SHA-256. */
export const isPossible = () => isSecureContext && Boolean(crypto.subtle) && "arrayBuffer" in Blob.prototype;

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

export class Transfer extends EventTarget {
	/** Bytes that the server acknowledged. */
	acknowledged = 0;
	/** Its id at the server, once it is begun. */
	id = null;
	#canceller = new AbortController();
	#wake = () => {};

	constructor(file, { address, kind, token }) {
		super();
		this.file = file;
		this.address = address;
		this.kind = kind;
		this.token = token;
		addEventListener("online", this.#awake);
	}

	#awake = () => this.#wake();

	/** Tries now instead of later. */
	retry() {
		this.#wake();
	}

	/** Ends with an AbortError. */
	cancel() {
		this.#canceller.abort();
		this.#wake();
	}

	/** Forgets at the server what is there. */
	abandon() {
		return this.id && fetch(`${this.address}/${this.id}/abandon`, {
			method: "POST", headers: { "X-CSRF-TOKEN": this.token }, redirect: "manual", keepalive: true,
		}).catch(() => {});
	}

	/** Resolves once the server has made a version of the whole file. */
	async run() {
		try {
			let next = "resume";
			for (let others = 0; next !== "done"; others += next === "anew" ? 1 : 0) {
				if (others > OTHERS) {
					throw new Refused("Un autre envoi du même nom est en cours\u00a0: attendez sa fin, puis recommencez.");
				}
				next = await this.#pass(next === "anew");
			}
		} finally {
			removeEventListener("online", this.#awake);
		}
	}

	/** Returns what to do next. */
	async #pass(anew) {
		const begun = await this.#ask("POST", "", new URLSearchParams({
			kind: this.kind, name: this.file.name, size: this.file.size, print: await this.#announced(), anew,
		}));
		this.id = begun.id;
		this.#size = begun.chunkSize;
		const held = new Map(begun.held.map(({ position, sha256 }) => [position, sha256]));
		this.#acknowledge(0);
		const prints = [];
		for (let position = 0; position * this.#size < this.file.size; position++) {
			const content = await this.#read(position);
			const digest = await sha256(content);
			prints.push(hex(digest));
			if (held.has(position) && held.get(position) !== prints[position]) {
				return "anew";
			}
			this.#tell(held.has(position) ? "comparing" : "sending");
			const { next } = held.has(position) ? {} : await this.#ask("PUT", `/${this.id}/${position}`, content, digest);
			if (next) {
				return next;
			}
			this.#acknowledge(this.acknowledged + content.byteLength);
		}
		this.#tell("finishing");
		const print = hex(await sha256(new TextEncoder().encode(prints.join(""))));
		return (await this.#ask("POST", `/${this.id}/fin`, new URLSearchParams({ print }))).next ?? "done";
	}

	#size = CHUNK;
	#print = null;

	/** The whole file's, read once: what is begun in time is this file, and no other. */
	async #announced() {
		if (this.#print === null) {
			this.#tell("comparing");
			const prints = [];
			for (let position = 0; position * CHUNK < this.file.size; position++) {
				prints.push(hex(await sha256(await this.#read(position, CHUNK))));
			}
			this.#print = hex(await sha256(new TextEncoder().encode(prints.join(""))));
		}
		return this.#print;
	}

	async #read(position, size = this.#size) {
		this.#canceller.signal.throwIfAborted();
		try {
			return await this.file.slice(position * size, (position + 1) * size).arrayBuffer();
		} catch {
			throw new Unreadable();
		}
	}

	#acknowledge(bytes) {
		this.acknowledged = bytes;
		this.dispatchEvent(new Event("progress"));
	}

	#tell(state, detail = {}) {
		this.dispatchEvent(new CustomEvent("state", { detail: { state, ...detail } }));
	}

	/** Asks until there is an answer that trying again would not change. */
	async #ask(method, path, body, digest) {
		let damaged = 0;
		for (let failures = 0; ; failures++) {
			const response = await this.#fetch(method, path, body, digest);
			if (response?.type === "opaqueredirect" || response?.status === 403) {
				throw new SignedOut();
			}
			if (response?.status === 404) {
				// Finished or given up elsewhere: the page knows; before its end it begins anew
				return { next: path.endsWith("/fin") ? "done" : "resume" };
			}
			const isFinal = response && response.status < 500 && !(response.status === 400 && ++damaged < DAMAGED);
			if (isFinal) {
				return this.#judge(response);
			}
			await this.#pause(failures, Number(response?.headers.get("Retry-After")) || 0);
		}
	}

	async #judge(response) {
		const answer = await response.json().catch(() => ({}));
		if (response.ok || answer.next) {
			return answer;
		}
		throw new Refused(answer.reason ?? "Ce fichier n’est pas accepté.");
	}

	/** Null while the line is down. */
	async #fetch(method, path, body, digest) {
		this.#canceller.signal.throwIfAborted();
		const line = new AbortController();
		const cut = () => line.abort();
		this.#canceller.signal.addEventListener("abort", cut);
		const timer = setTimeout(cut, path.endsWith("/fin") ? PATIENCE_AT_THE_END : PATIENCE);
		const headers = { "X-CSRF-TOKEN": this.token, Accept: "application/json" };
		if (digest) {
			headers["Content-Type"] = "application/octet-stream";
			headers["Content-Digest"] = `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
		}
		try {
			return await fetch(this.address + path, { method, body, headers, redirect: "manual", signal: line.signal });
		} catch {
			this.#canceller.signal.throwIfAborted();
			return null;
		} finally {
			clearTimeout(timer);
			this.#canceller.signal.removeEventListener("abort", cut);
		}
	}

	/** Longer each time, and not all at the same moment. */
	async #pause(failures, asked) {
		const seconds = asked || DELAYS[Math.min(failures, DELAYS.length - 1)];
		this.#tell("waiting", { seconds, busy: asked > 0 });
		await new Promise((resolve) => {
			const timer = setTimeout(resolve, seconds * 1000 * (0.8 + Math.random() * 0.4));
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
		this.#wake = () => {};
		this.#canceller.signal.throwIfAborted();
		this.#tell("trying");
	}
}
