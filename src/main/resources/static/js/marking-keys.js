// Keys of the grid: only while the focus is in it, and never while somebody writes. By their place, since the digits
// of an AZERTY keyboard need the shift key.
import { element } from "./marking-words.js";

const DIGITS = { Digit1: 0, Numpad1: 0, Digit2: 1, Numpad2: 1, Digit3: 2, Numpad3: 2, Digit4: 3, Numpad4: 3 };

const radios = (row) => [...row.querySelectorAll("input[type=radio]")];

function go(row) {
	if (row) {
		(radios(row).find((radio) => radio.checked) ?? radios(row)[0]).focus();
		row.scrollIntoView({ block: "nearest" });
	}
}

function answer(row, rank) {
	const radio = radios(row)[rank];
	radio?.focus();
	if (radio && !radio.checked) {
		radio.click();
	}
	return Boolean(radio);
}

function write(row) {
	const text = row.querySelector("textarea");
	text.closest("details").open = true;
	text.focus();
}

const isOpen = (row) => !radios(row).some((radio) => radio.checked);

const MOVES = {
	KeyJ: (rows, at) => go(rows[at + 1]),
	KeyK: (rows, at) => go(rows[at - 1]),
	KeyN: (rows, at) => go([...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen)),
	KeyC: (rows, at) => write(rows[at]),
};

/** Whether that key means something here. */
function act(rows, row, code) {
	MOVES[code]?.(rows, rows.indexOf(row));
	return code in MOVES || (code in DIGITS && answer(row, DIGITS[code]));
}

export function listen(marking, rows) {
	const sheet = document.getElementById("raccourcis");

	// The hints belong to the keys, and the keys to this script.
	rows.forEach((row) => row.querySelectorAll(".answers > label").forEach((label, at) => {
		const hint = element("kbd", "", String(at + 1));
		hint.setAttribute("aria-hidden", "true");
		label.append(hint);
	}));

	const opener = document.getElementById("touches");
	opener.hidden = false;
	opener.addEventListener("click", () => sheet.showModal());

	marking.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey) {
			return;
		}
		const row = event.target.closest("fieldset.criterion");
		if (event.target.matches("textarea")) {
			if (event.key === "Escape" && row) {
				go(row);
			}
		} else if (event.key === "?") {
			event.preventDefault();
			sheet.showModal();
		} else if (row && act(rows, row, event.code)) {
			event.preventDefault();
		}
	});
}
