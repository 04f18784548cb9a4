package fr.cqpm.report.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;

import fr.cqpm.shared.CqpmProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Antivirus: the one this deployment has, if any. */
@Component
public class Scanner {

	private final Duration limit;

	private volatile @Nullable ClamDaemon daemon;

	Scanner(CqpmProperties properties) {
		CqpmProperties.Scanner settings = properties.report().scanner();
		this.limit = settings.limit();
		String host = settings.host();
		point((host != null && !host.isBlank()) ? InetSocketAddress.createUnresolved(host, settings.port()) : null,
				this.limit);
	}

	/** Points to a daemon elsewhere, or to none, as a test does. */
	public final void point(@Nullable InetSocketAddress address, Duration within) {
		this.daemon = (address != null) ? new ClamDaemon(address, within) : null;
	}

	/** Whether files are scanned here. */
	public boolean isConfigured() {
		return this.daemon != null;
	}

	/** How long one file may take. */
	public Duration limit() {
		return this.limit;
	}

	/**
	 * Has a file scanned, which is read once and never held.
	 * @throws IOException when there is no answer, for whatever reason: try later
	 */
	public ScanAnswer scan(InputStream content) throws IOException {
		ClamDaemon asked = this.daemon;
		if (asked == null) {
			throw new IOException("No scanner is configured");
		}
		return asked.scan(content);
	}

}
