package fr.cqpm.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.cqpm.report.file.FileFormat;
import fr.cqpm.report.file.PdfText;
import fr.cqpm.shared.database.CentreScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lecteur: reads what the pages of received versions say, one version after the other,
 * beside whoever waits for a page. A version is leased in one short transaction, read
 * outside any, and its text kept in another.
 */
@Component
public class TextReader {

	private static final Logger logger = LoggerFactory.getLogger(TextReader.class);

	private final TextQueue queue;

	private final VersionRows versions;

	private final ReportStore store;

	private final TransactionTemplate transaction;

	TextReader(TextQueue queue, VersionRows versions, ReportStore store, TransactionTemplate transaction) {
		this.queue = queue;
		this.versions = versions;
		this.store = store;
		this.transaction = transaction;
	}

	/**
	 * Reads all that waits.
	 * @return how many versions were read
	 */
	public int readAll() {
		int read = 0;
		while (readNext()) {
			read++;
		}
		return read;
	}

	private boolean readNext() {
		Optional<TextQueue.Leased> next = this.queue.lease();
		next.ifPresent((leased) -> CentreScope.of(leased.centre()).run(() -> read(leased)));
		return next.isPresent();
	}

	private void read(TextQueue.Leased leased) {
		this.queue.keep(leased, leased.hopeless() ? List.of() : pages(file(leased)));
	}

	private ReportFile file(TextQueue.Leased leased) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			ReportVersion version = this.versions.find(leased.dossier(), leased.version()).orElseThrow();
			return new ReportFile(version, (position) -> this.store.chunk(version.id(), position),
					this.store.chunkSize(version.id()));
		}));
	}

	/** None of a file that has no words, or cannot be read. */
	private static List<String> pages(ReportFile stored) {
		if (stored.version().format() != FileFormat.PDF) {
			return List.of();
		}
		try {
			Path file = Files.createTempFile("texte", ".pdf");
			try (InputStream bytes = stored.open()) {
				Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
				List<String> pages = PdfText.pages(file);
				return pages.stream().allMatch(String::isBlank) ? List.of() : pages;
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException unreadable) {
			// What a file makes the reader say is not ours: on one line
			String reason = String.valueOf(unreadable.getMessage()).replaceAll("\\p{Cntrl}+", " ");
			logger.warn("The text of version {} is not available: {}", stored.version().id(), reason);
			return List.of();
		}
	}

	/**
	 * The rhythm of readings, on a thread of its own: mail does not wait for a long
	 * report.
	 */
	@Component
	@ConditionalOnBooleanProperty(name = "cqpm.texts-read", matchIfMissing = true)
	static class Round {

		private final ExecutorService thread = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().name("report-texts").daemon().priority(3).factory());

		private final AtomicBoolean busy = new AtomicBoolean();

		private final TextReader reader;

		Round(TextReader reader) {
			this.reader = reader;
		}

		@Scheduled(fixedDelay = 2000, initialDelay = 5000)
		void round() {
			if (this.busy.compareAndSet(false, true)) {
				this.thread.execute(this::read);
			}
		}

		private void read() {
			try {
				this.reader.readAll();
			}
			catch (RuntimeException failure) {
				// Leased still: tried again when the lease ends
				logger.warn("A report's text was not read", failure);
			}
			finally {
				this.busy.set(false);
			}
		}

	}

}
