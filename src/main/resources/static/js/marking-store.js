// What waits in this browser to be sent, encrypted with a key that the server gives to whoever is signed in: it stays
// in memory and cannot be read out of it. Each record is filed under a name that only its author's page is told, so
// that nobody else here can read, send or count it (docs/adr/0014).

const DATABASE = "cqpm";
const ENTRIES = "saisies";

const outcome = (request) => new Promise((resolve, reject) => {
	request.onsuccess = () => resolve(request.result);
	request.onerror = () => reject(request.error);
});

function open() {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () =>
		request.result.createObjectStore(ENTRIES, { keyPath: "key" }).createIndex("owner", "owner");
	return outcome(request);
}

export const isPossible = () => "subtle" in crypto && "indexedDB" in window;

/** Whether anything was ever kept in this browser, whosever it was. */
export const isUsed = () => isPossible() && DATABASE in localStorage;

/** Who is signed in, for this browser: a name, and the bytes of their key. Null when nobody is. */
export async function owner(address, token) {
	const response = await fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: token }), redirect: "manual" });
	return response.ok ? response.json() : null;
}

export class Store {
	static async of({ owner, key }) {
		const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
		const secret = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
		return new Store(owner, secret, await open());
	}

	constructor(owner, secret, database) {
		Object.assign(this, { owner, secret, database });
	}

	/** All that waits, the oldest first. */
	async all() {
		const index = this.database.transaction(ENTRIES).objectStore(ENTRIES).index("owner");
		const records = await outcome(index.getAll(this.owner));
		const entries = await Promise.all(records.map((record) => this.#opened(record)));
		return entries.filter(Boolean).sort((one, other) => one.at - other.at);
	}

	count() {
		return outcome(this.database.transaction(ENTRIES).objectStore(ENTRIES).index("owner").count(this.owner));
	}

	/** In one step: keeps this entry, if there is one, and forgets the other. */
	async put(entry, forgotten) {
		const record = entry && (await this.#sealed(entry));
		const transaction = this.database.transaction(ENTRIES, "readwrite", { durability: "strict" });
		const entries = transaction.objectStore(ENTRIES);
		if (forgotten) {
			entries.delete(forgotten);
		}
		if (record) {
			localStorage[DATABASE] = "";
			entries.put(record);
		}
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
	}

	#name(key) {
		return new TextEncoder().encode(`${this.owner} ${key}`);
	}

	async #sealed({ key, ...entry }) {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: this.#name(key) }, this.secret,
			new TextEncoder().encode(JSON.stringify(entry)));
		return { key, owner: this.owner, iv, box };
	}

	async #opened({ key, iv, box }) {
		try {
			const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: this.#name(key) }, this.secret, box);
			return { ...JSON.parse(new TextDecoder().decode(text)), key };
		} catch {
			return null;
		}
	}
}
