package fr.cqpm.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.cqpm.input.Explorer.Sample;
import fr.cqpm.input.Web.Answer;
import fr.cqpm.input.Web.File;
import fr.cqpm.input.Web.Request;
import fr.cqpm.support.SampleFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpMethod;

/**
 * Makes requests that a page would nearly send: to every handler in turn, by whom it is
 * for and by others, with real ids and forged ones.
 */
final class RequestGenerator {

	private final Web web;

	private final Explorer explorer;

	private final Cast cast;

	private final Random random;

	private final Forgery forgery;

	private final Filling filling;

	RequestGenerator(Web web, Explorer explorer, Cast cast, List<String> columns, Random random) {
		this.web = web;
		this.explorer = explorer;
		this.cast = cast;
		this.random = random;
		this.forgery = new Forgery(random, explorer.anyVariables(), columns);
		this.filling = new Filling(random);
	}

	/** The next request to that endpoint. */
	Generated next(Endpoint endpoint) {
		List<Sample> samples = this.explorer.samples(endpoint);
		if (samples.isEmpty() || this.random.nextInt(10) == 0) {
			return invented(endpoint);
		}
		Sample sample = samples.get(this.random.nextInt(samples.size()));
		Guest guest = (this.random.nextInt(5) == 0) ? anybody() : sample.guest();
		String path = (this.random.nextInt(5) == 0) ? path(endpoint) : sample.path();
		Map<String, List<String>> fields = (sample.form() != null) ? this.filling.fill(fresh(sample)) : query(endpoint);
		endpoint.conditions().forEach((condition) -> fields.putIfAbsent(condition, List.of("1")));
		return forged(endpoint, guest, path, fields, (sample.form() != null) ? sample.form() : null);
	}

	private Generated invented(Endpoint endpoint) {
		Map<String, List<String>> fields = this.forgery.invented(endpoint.fields());
		return forged(endpoint, anybody(), path(endpoint), fields, null);
	}

	private Generated forged(Endpoint endpoint, Guest guest, String path, Map<String, List<String>> fields,
			@org.jspecify.annotations.Nullable FormElement form) {
		List<String> done = this.forgery.forge(fields, endpoint.fields());
		HttpMethod method = (this.random.nextInt(50) == 0)
				? HttpMethod.valueOf(
						this.forgery.one(List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "POST", "GET")))
				: endpoint.method();
		File file = (form != null && form.attr("enctype").startsWith("multipart")) ? file(form) : null;
		String json = endpoint.readsJson() ? this.forgery.json() : null;
		return new Generated(endpoint, guest,
				new Request(method, path, fields, (method == HttpMethod.POST) ? file : null, json, true), done);
	}

	private File file(FormElement form) {
		Element field = form.selectFirst("input[type=file]");
		byte[] content = switch (this.random.nextInt(5)) {
			case 0 -> new byte[0];
			case 1 -> "MZ pas un rapport".getBytes(StandardCharsets.UTF_8);
			case 2 -> "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);
			default -> SampleFiles.pdf(1);
		};
		String name = this.forgery.one(List.of("rapport.pdf", "", "../../x.pdf", "x".repeat(400) + ".pdf",
				"a\"b\r\nc.pdf", "\u202Efdp.exe", "rapport.docx", "é😀.pdf", "\0.pdf"));
		return new File((this.random.nextInt(10) == 0) ? "other" : field.attr("name"), name, content);
	}

	/** The form as the page has it now. */
	private FormElement fresh(Sample sample) {
		Answer page = this.web.get(sample.guest(), sample.page());
		if (page.isPage()) {
			List<FormElement> forms = Jsoup.parse(page.body(), "http://localhost" + sample.page())
				.select("form[method=post]")
				.forms()
				.stream()
				.filter((form) -> form.attr("action").equals(sample.form().attr("action")))
				.toList();
			if (!forms.isEmpty()) {
				return forms.get(this.random.nextInt(forms.size()));
			}
		}
		return sample.form();
	}

	private Map<String, List<String>> query(Endpoint endpoint) {
		return (this.random.nextBoolean()) ? this.forgery.invented(endpoint.fields()) : new LinkedHashMap<>();
	}

	private Guest anybody() {
		return this.cast.guests.get(this.random.nextInt(this.cast.guests.size()));
	}

	private String path(Endpoint endpoint) {
		String path = endpoint.pattern().getPatternString();
		for (String name : endpoint.variableNames()) {
			List<String> known = new ArrayList<>(this.explorer.variables(name));
			String value = (known.isEmpty() || this.random.nextInt(3) == 0) ? this.forgery.id()
					: this.forgery.one(known);
			String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
			path = path.replaceFirst("\\{" + name + "(:[^}]*\\}?)?[^/}]*\\}",
					java.util.regex.Matcher.quoteReplacement(encoded));
		}
		return path;
	}

	/**
	 * A request, and how it came about.
	 *
	 * @param done what is wrong with it
	 */
	record Generated(Endpoint endpoint, Guest guest, Request request, List<String> done) {

		@Override
		public String toString() {
			String sent = this.request.fields().toString();
			return this.endpoint + " by " + this.guest + " at " + this.request.method() + " " + this.request.address()
					+ ", forged " + this.done + ", sent "
					+ ((sent.length() > 700) ? sent.substring(0, 700) + "…" : sent)
					+ ((this.request.file() != null) ? this.request.file() : "") + ((this.request.json() != null)
							? this.request.json().substring(0, Math.min(80, this.request.json().length())) : "");
		}

	}

}
