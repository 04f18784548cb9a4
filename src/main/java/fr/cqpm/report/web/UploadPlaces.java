package fr.cqpm.report.web;

import java.util.HashMap;
import java.util.Map;

import fr.cqpm.shared.CqpmProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many files, or chunks of files, are being received at once: no more than so many in
 * all, and than half of them from one address, so that nobody alone keeps the others out.
 * Nobody waits for a place.
 */
@Component
final class UploadPlaces {

	private final int all;

	private final int each;

	private final Map<String, Integer> taken = new HashMap<>();

	private int busy;

	@Autowired
	UploadPlaces(CqpmProperties properties) {
		this(properties.report().concurrentUploads());
	}

	UploadPlaces(int all) {
		this.all = all;
		this.each = Math.max(1, (all + 1) / 2);
	}

	/** Whether there was a place; who has one frees it. */
	synchronized boolean take(String address) {
		if (this.busy >= this.all || this.taken.getOrDefault(address, 0) >= this.each) {
			return false;
		}
		this.busy++;
		this.taken.merge(address, 1, Integer::sum);
		return true;
	}

	synchronized void free(String address) {
		this.busy--;
		this.taken.computeIfPresent(address, (key, count) -> (count > 1) ? count - 1 : null);
	}

}
