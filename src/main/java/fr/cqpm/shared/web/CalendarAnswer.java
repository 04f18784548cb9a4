package fr.cqpm.shared.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a calendar opens. */
public final class CalendarAnswer {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private CalendarAnswer() {
	}

	/**
	 * That file.
	 * @param name without its ending
	 */
	public static ResponseEntity<byte[]> of(String name, byte[] file) {
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".ics").build().toString())
			.body(file);
	}

}
