package fr.cqpm.certification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.EditionFormat.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the editions: added, read, never changed. JDBC and not JPA, because there
 * is nothing to track of what never changes.
 */
@Repository
class EditionStore {

	private final JdbcClient jdbc;

	private final Clock clock;

	EditionStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds the editions that are not stored yet.
	 * @throws EditionRefused when one is stored with another content
	 */
	@Transactional
	public void add(List<Written> files) {
		// Instances that start together wait for each other here
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('cqpm.edition', 0))")
			.query((row, number) -> number)
			.single();
		Map<EditionId, Written> stored = new HashMap<>();
		read().forEach((written) -> stored.put(written.edition().id(), written));
		for (Written file : files) {
			Written same = stored.putIfAbsent(file.edition().id(), file);
			if (same == null) {
				insert(file);
			}
			else if (!same.json().equals(file.json())) {
				throw changed(same, file);
			}
		}
	}

	/** Every stored edition, its content checked against its SHA-256. */
	@Transactional(readOnly = true)
	public List<Edition> all() {
		return read().stream().map(Written::edition).toList();
	}

	private List<Written> read() {
		return this.jdbc.sql("select standard, version, document::text, sha256 from edition order by standard, version")
			.query((row, number) -> checked(row.getString(1) + ", edition " + row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

	private static Written checked(String name, String document, String sha256) {
		Written written = EditionFormat.readJson(name, document);
		if (!written.edition().sha256().equals(sha256)) {
			throw new EditionRefused("The stored content of " + name + " was changed:",
					List.of("its SHA-256 is " + written.edition().sha256() + " and was " + sha256 + " when imported."),
					"Restore the database from a backup.");
		}
		return written;
	}

	private static EditionRefused changed(Written stored, Written file) {
		Edition edition = file.edition();
		return new EditionRefused(
				edition.standard() + ", edition " + edition.version()
						+ " is stored with another content than its file's:",
				EditionDifferences.between(stored.tree(), file.tree()),
				"An edition never changes: put the file back as it was, and give a new content a new version.");
	}

	private void insert(Written file) {
		Edition edition = file.edition();
		this.jdbc.sql("insert into standard (code) values (?) on conflict do nothing")
			.param(edition.standard())
			.update();
		this.jdbc.sql("""
				insert into edition (id, standard, version, in_force_from, title, document, sha256, imported_at)
				values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
			.params(Arrays.asList(edition.id().value(), edition.standard(), edition.version(), edition.inForceFrom(),
					edition.title(), file.json(), edition.sha256(), this.clock.instant().atOffset(ZoneOffset.UTC)))
			.update();
		edition.methods().forEach((method) -> insert(edition.id(), method));
		edition.capacities().forEach((capacity) -> insert(edition.id(), capacity));
	}

	private void insert(EditionId edition, AssessmentMethod method) {
		this.jdbc.sql("insert into edition_method (edition_id, method) values (?, ?)")
			.params(edition.value(), method.name())
			.update();
	}

	private void insert(EditionId edition, Capacity capacity) {
		this.jdbc.sql("insert into capacity (edition_id, number, title) values (?, ?, ?)")
			.params(edition.value(), capacity.number().value(), capacity.title())
			.update();
		for (Criterion criterion : capacity.criteria()) {
			this.jdbc
				.sql("insert into criterion (edition_id, capacity, rank, text, conditional) values (?, ?, ?, ?, ?)")
				.params(edition.value(), capacity.number().value(), criterion.number().rank(), criterion.text(),
						criterion.conditional())
				.update();
		}
	}

}
