package fr.cqpm.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.cqpm.support.Chunks;
import org.jsoup.Jsoup;

/** Sends files in chunks as the script of the page does, without a browser. */
final class UploadClient implements AutoCloseable {

	private static final String UPLOADS = "/mon-dossier/envois";

	private final HttpClient client;

	private final String address;

	private final UnaryOperator<InputStream> line;

	private String token = "";

	/** How often the server was too busy. */
	private int busy;

	/**
	 * @param from the address that it has on this machine
	 * @param line through which each chunk goes
	 */
	UploadClient(String address, InetAddress from, UnaryOperator<InputStream> line) {
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.localAddress(from)
			.cookieHandler(new CookieManager())
			.build();
		this.address = address;
		this.line = line;
	}

	UploadClient(String address) {
		this(address, InetAddress.getLoopbackAddress(), UnaryOperator.identity());
	}

	UploadClient signIn(Account account) throws IOException, InterruptedException {
		this.token = token("/connexion");
		post("/connexion", Map.of("email", account.email(), "password", account.password(), "_csrf", this.token));
		this.token = token("/mon-dossier/rapport");
		return this;
	}

	private String token(String page) throws IOException, InterruptedException {
		HttpResponse<String> answer = exchange(request(page));
		require(answer.statusCode(), page);
		return Jsoup.parse(answer.body()).select("main input[name=_csrf]").attr("value");
	}

	/** Sends what is missing of that file, and has it received. */
	int send(String name, byte[] file) throws IOException, InterruptedException {
		List<byte[]> chunks = Chunks.of(file);
		JsonObject begun = JsonParser.parseString(begin(name, file.length).body()).getAsJsonObject();
		Map<Integer, String> held = new HashMap<>();
		for (JsonElement chunk : begun.getAsJsonArray("held")) {
			held.put(chunk.getAsJsonObject().get("position").getAsInt(),
					chunk.getAsJsonObject().get("sha256").getAsString());
		}
		String id = begun.get("id").getAsString();
		for (int position = 0; position < chunks.size(); position++) {
			byte[] chunk = chunks.get(position);
			if (!held.containsKey(position)) {
				require(put(id, position, chunk), "chunk " + position);
			}
			else if (!held.get(position).equals(Chunks.sha256(chunk))) {
				throw new AssertionError("Chunk " + position + " is another");
			}
		}
		return finish(id, chunks);
	}

	private static void require(int status, String what) throws IOException {
		if (status != 200) {
			throw new IOException(what + " answered " + status);
		}
	}

	HttpResponse<String> begin(String name, long size) throws IOException, InterruptedException {
		HttpResponse<String> begun = post(UPLOADS, Map.of("kind", "REPORT", "name", name, "size", Long.toString(size)));
		require(begun.statusCode(), "beginning " + name);
		return begun;
	}

	int put(String id, int position, byte[] chunk) throws IOException, InterruptedException {
		return patiently(
				() -> request(UPLOADS + "/" + id + "/" + position).header("Content-Digest", Chunks.contentDigest(chunk))
					.PUT(through(chunk)));
	}

	private BodyPublisher through(byte[] chunk) {
		return BodyPublishers.fromPublisher(
				BodyPublishers.ofInputStream(() -> this.line.apply(new ByteArrayInputStream(chunk))), chunk.length);
	}

	int finish(String id, List<byte[]> chunks) throws IOException, InterruptedException {
		return patiently(() -> form(UPLOADS + "/" + id + "/fin", Map.of("print", Chunks.print(chunks))));
	}

	/** Comes back when it is asked to. */
	private int patiently(java.util.function.Supplier<HttpRequest.Builder> request)
			throws IOException, InterruptedException {
		while (true) {
			HttpResponse<String> answer = exchange(request.get());
			if (answer.statusCode() != 503) {
				return answer.statusCode();
			}
			this.busy++;
			Pause.of(Duration.ofSeconds(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())));
		}
	}

	int busy() {
		return this.busy;
	}

	private HttpResponse<String> post(String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		return exchange(form(path, fields));
	}

	private HttpRequest.Builder form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofMinutes(3));
		return this.token.isEmpty() ? request : request.header("X-CSRF-TOKEN", this.token);
	}

	private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	/** Hangs up, in the middle of whatever is being said. */
	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
