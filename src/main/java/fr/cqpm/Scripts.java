package fr.cqpm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts of the pages, as one whole. */
final class Scripts {

	private static final int LENGTH = 16;

	private Scripts() {
	}

	/**
	 * A print of what all of them say: it stands in their address as a folder, so that
	 * the address of a module, which others import by its name, changes with it.
	 */
	static String version() {
		try {
			Resource[] scripts = found("classpath:/static/js/*.js");
			Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
			MessageDigest print = MessageDigest.getInstance("SHA-256");
			for (Resource script : scripts) {
				try (InputStream content = script.getInputStream()) {
					print.update(content.readAllBytes());
				}
			}
			return HexFormat.of().formatHex(print.digest()).substring(0, LENGTH);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** The version of pdf.js that this application brings along. */
	static String pdfReader() {
		try {
			Resource[] readers = found("classpath*:/META-INF/resources/webjars/pdfjs-dist/*/build/pdf.min.mjs");
			return readers[0].getURL().getPath().replaceFirst(".*/pdfjs-dist/([^/]+)/build/.*", "$1");
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Resource[] found(String pattern) throws IOException {
		return new PathMatchingResourcePatternResolver().getResources(pattern);
	}

}
