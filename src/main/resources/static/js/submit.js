// A second press on the same button sends nothing: the first request is under way.
{
	const under = "aria-disabled";

	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (event.defaultPrevented || form.method !== "post" || form.target) {
			return;
		}
		if (form.dataset.sent) {
			event.preventDefault();
			return;
		}
		form.dataset.sent = "true";
		event.submitter?.setAttribute(under, "true");
	});

	// Back in the history, the page as it was left must be able to send again.
	window.addEventListener("pageshow", () => {
		document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
		document.querySelectorAll(`button[${under}]`).forEach((button) => button.removeAttribute(under));
	});
}
