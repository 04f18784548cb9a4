package fr.cqpm.input;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.input.Web.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Walks through the pages of each guest, from link to link, and notes which addresses and
 * forms they are offered.
 */
final class Explorer {

	/** Of one kind of page a guest sees no more than this many. */
	static final int ENOUGH = 14;

	private final Web web;

	private final List<Endpoint> endpoints;

	private final int enough;

	private final List<Sample> samples = new ArrayList<>();

	private final Set<String> known = new HashSet<>();

	/** What stands in addresses, by the name of the variable. */
	private final Map<String, Set<String>> variables = new HashMap<>();

	Explorer(Web web, List<Endpoint> endpoints) {
		this(web, endpoints, ENOUGH);
	}

	/** One that looks at so many pages of a kind for each guest. */
	Explorer(Web web, List<Endpoint> endpoints, int enough) {
		this.web = web;
		this.endpoints = endpoints;
		this.enough = enough;
	}

	Explorer explore(Cast cast) {
		for (Guest guest : cast.guests) {
			walk(guest, cast.doors);
		}
		return this;
	}

	private void walk(Guest guest, List<String> doors) {
		Deque<String> ahead = new ArrayDeque<>(doors);
		this.endpoints.stream()
			.filter((endpoint) -> !endpoint.isPost() && endpoint.variableNames().isEmpty())
			.forEach((endpoint) -> ahead.add(endpoint.pattern().getPatternString()));
		Map<Endpoint, Integer> visits = new HashMap<>();
		Set<String> seen = new HashSet<>();
		while (!ahead.isEmpty()) {
			String address = ahead.poll();
			Optional<Endpoint> endpoint = find(address, false);
			if (endpoint.isEmpty() || !seen.add(address)
					|| visits.merge(endpoint.get(), 1, Integer::sum) > this.enough) {
				continue;
			}
			Answer answer = this.web.get(guest, address);
			if (answer.status() == 200) {
				note(new Sample(endpoint.get(), guest, address, address, null));
			}
			if (answer.status() / 100 == 3 && answer.location().startsWith("/")) {
				ahead.add(answer.location());
			}
			if (answer.isPage()) {
				ahead.addAll(read(guest, address, answer.body()));
			}
		}
	}

	/** Notes the forms of that page; its links. */
	Set<String> read(Guest guest, String address, String page) {
		Document document = Jsoup.parse(page, "http://localhost" + address);
		for (Element form : document.select("form[method=post]")) {
			String action = path(form.attr("action").isEmpty() ? "http://localhost" + address : form.absUrl("action"));
			find(action, true)
				.ifPresent((endpoint) -> note(new Sample(endpoint, guest, address, action, (FormElement) form)));
		}
		Set<String> links = new LinkedHashSet<>();
		document.select("a[href], iframe[src]").forEach((link) -> {
			String target = link.absUrl(link.hasAttr("href") ? "href" : "src");
			if (target.startsWith("http://localhost/")) {
				links.add(path(target));
			}
		});
		return links;
	}

	private static String path(String url) {
		URI address = URI.create(url);
		return address.getRawPath() + ((address.getRawQuery() != null) ? "?" + address.getRawQuery() : "");
	}

	private Optional<Endpoint> find(String address, boolean post) {
		String path = address.split("\\?")[0];
		return this.endpoints.stream()
			.filter((endpoint) -> endpoint.isPost() == post && endpoint.conditions().isEmpty()
					&& endpoint.matches(path))
			.min((a, b) -> a.pattern().compareTo(b.pattern()));
	}

	private void note(Sample sample) {
		if (this.known.add(sample.key())) {
			this.samples.add(sample);
			sample.endpoint()
				.variables(sample.path())
				.forEach((name, value) -> this.variables.computeIfAbsent(name, (key) -> new LinkedHashSet<>())
					.add(value));
		}
	}

	/** Where guests were offered that. */
	List<Sample> samples(Endpoint endpoint) {
		// A handler chosen by a parameter has the forms of its neighbour without
		return this.samples.stream()
			.filter((sample) -> sample.endpoint().pattern().equals(endpoint.pattern())
					&& sample.endpoint().method().equals(endpoint.method()))
			.toList();
	}

	/** Of whose forms there are samples. */
	List<Endpoint> offeredForms() {
		return this.samples.stream()
			.filter((sample) -> sample.form() != null)
			.map(Sample::endpoint)
			.distinct()
			.toList();
	}

	/** Every page that anybody was offered. */
	List<Sample> pages() {
		return this.samples.stream().filter((sample) -> sample.form() == null).toList();
	}

	int size() {
		return this.samples.size();
	}

	List<String> variables(String name) {
		return List.copyOf(this.variables.getOrDefault(name, Set.of()));
	}

	/** All that ever stood in an address. */
	List<String> anyVariables() {
		return this.variables.values().stream().flatMap(Set::stream).distinct().sorted().toList();
	}

	/**
	 * An address, or a form, that a page offered.
	 *
	 * @param page where
	 * @param address of the page, or where the form goes
	 */
	record Sample(Endpoint endpoint, Guest guest, String page, String address,
			@org.jspecify.annotations.Nullable FormElement form) {

		String path() {
			return this.address.split("\\?")[0];
		}

		private String key() {
			return this.endpoint + " " + this.guest + " " + this.page + " " + this.address + " "
					+ ((this.form != null) ? this.form.select("[name]").eachAttr("name") : "");
		}

	}

}
