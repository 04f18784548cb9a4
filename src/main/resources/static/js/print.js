// On paper nothing stays folded; what was folded on screen is folded again afterwards.
{
	let opened = [];

	document.querySelectorAll("[data-print]").forEach((button) => {
		button.hidden = false;
		button.addEventListener("click", () => print());
	});

	window.addEventListener("beforeprint", () => {
		opened = [...document.querySelectorAll("details:not([open])")];
		opened.forEach((details) => (details.open = true));
	});

	window.addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
}
