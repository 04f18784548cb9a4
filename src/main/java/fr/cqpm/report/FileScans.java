package fr.cqpm.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.report.scan.ScanAnswer;
import fr.cqpm.report.scan.Scanner;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Analyses antivirus: what waits is scanned in the background. A file is leased in one
 * short transaction, streamed from the database to the scanner outside any, and its
 * outcome then written in another.
 */
@Component
public class FileScans {

	private static final Logger logger = LoggerFactory.getLogger(FileScans.class);

	private static final int LONGEST_ERROR = 500;

	private final ExamCentres centres;

	private final ScanRows rows;

	private final ReportStore store;

	private final ScanOutcomes outcomes;

	private final Scanner scanner;

	FileScans(ExamCentres centres, ScanRows rows, ReportStore store, ScanOutcomes outcomes, Scanner scanner) {
		this.centres = centres;
		this.rows = rows;
		this.store = store;
		this.outcomes = outcomes;
		this.scanner = scanner;
	}

	/**
	 * Scans what is due in all centres.
	 * @return how many have their outcome
	 */
	public int scan() {
		return this.centres.all().stream().map(ExamCentreView::id).mapToInt(this::scan).sum();
	}

	/** Scans what is due in one centre. */
	public int scan(ExamCentreId centre) {
		Actor application = Actor.application(centre);
		return application.scope().call(() -> {
			int finished = 0;
			Optional<ScanRows.Leased> next = this.rows.lease();
			while (next.isPresent()) {
				finished += scan(application, next.get()) ? 1 : 0;
				next = this.rows.lease();
			}
			return finished;
		});
	}

	private boolean scan(Actor application, ScanRows.Leased leased) {
		try (InputStream content = content(leased)) {
			ScanAnswer answer = this.scanner.scan(content);
			this.outcomes.record(application, leased, answer);
			return true;
		}
		catch (IOException | RuntimeException failure) {
			// What the other server says is not ours: short, and on one line
			String reason = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
			logger.warn("File {} was not scanned: {}", leased.version(), reason);
			this.rows.failed(leased, reason.substring(0, Math.min(reason.length(), LONGEST_ERROR)));
			return false;
		}
	}

	private InputStream content(ScanRows.Leased leased) {
		return new ChunkStream((position) -> this.store.chunk(leased.version(), position), leased.size(),
				leased.chunkSize());
	}

	/**
	 * The rhythm of scans, where there is a scanner, on a thread of its own: mail does
	 * not wait for a daemon that says nothing.
	 */
	@Component
	@ConditionalOnBooleanProperty(name = "cqpm.files-scanned", matchIfMissing = true)
	static class Round {

		private final ExecutorService thread = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().name("file-scans").daemon().factory());

		private final AtomicBoolean busy = new AtomicBoolean();

		private final FileScans scans;

		private final Scanner scanner;

		Round(FileScans scans, Scanner scanner) {
			this.scans = scans;
			this.scanner = scanner;
		}

		@Scheduled(fixedDelay = 5000, initialDelay = 5000)
		void round() {
			if (this.scanner.isConfigured() && this.busy.compareAndSet(false, true)) {
				this.thread.execute(this::scan);
			}
		}

		private void scan() {
			try {
				this.scans.scan();
			}
			catch (RuntimeException failure) {
				// Leased still: tried again when the lease ends
				logger.warn("Files were not scanned", failure);
			}
			finally {
				this.busy.set(false);
			}
		}

	}

}
