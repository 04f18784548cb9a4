package fr.cqpm.report.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Whether a PDF would run or open something in some readers: it names a script, a program
 * to launch, a form to send, a file it carries. Names are read byte by byte, in the
 * packed parts that hold objects too; a few false alarms are better than a parser's
 * memory.
 */
final class PdfActions {

	private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
			"RichMedia", "SubmitForm", "ImportData", "GoToE");

	private static final String PACKED_OBJECTS = "ObjStm";

	private static final int LONGEST_NAME = 16;

	private static final long LARGEST = 8L * 1024 * 1024;

	/** Of all packed parts together; a file that hides more is marked unseen. */
	private static final long MOST = 128L * 1024 * 1024;

	/** What looking into a part costs, however little is in it. */
	private static final long EACH = 16 * 1024;

	private static final int BUFFER = 16 * 1024;

	private final Path path;

	private final StringBuilder word = new StringBuilder();

	private boolean inName;

	private boolean packed;

	private boolean found;

	private long position;

	private long left = MOST;

	private PdfActions(Path path) {
		this.path = path;
	}

	static boolean in(Path path) throws IOException {
		PdfActions actions = new PdfActions(path);
		try (InputStream content = Files.newInputStream(path)) {
			actions.read(content, Long.MAX_VALUE, true);
		}
		return actions.found;
	}

	private void read(InputStream content, long most, boolean outer) throws IOException {
		byte[] buffer = new byte[BUFFER];
		for (int read = content.read(buffer); read > 0 && this.position < most; read = content.read(buffer)) {
			for (int i = 0; i < read && !this.found; i++) {
				this.position++;
				take(buffer[i] & 0xff, outer);
			}
			if (this.found) {
				return;
			}
		}
		end(-1);
	}

	private void take(int next, boolean outer) throws IOException {
		if (isRegular(next)) {
			if (this.word.length() <= LONGEST_NAME * 3) {
				this.word.append((char) next);
			}
			return;
		}
		// Most of what a bomb unpacks to is no word at all
		if (!this.word.isEmpty()) {
			end(outer ? this.position + ((next == '\r') ? 1 : 0) : -1);
		}
		this.inName = next == '/';
	}

	private static boolean isRegular(int next) {
		return next > ' ' && "()<>[]{}/%".indexOf(next) < 0;
	}

	/**
	 * A word is over.
	 * @param after where a stream would begin, or -1
	 */
	private void end(long after) throws IOException {
		String ended = this.word.toString();
		this.word.setLength(0);
		if (this.inName) {
			String name = plain(ended);
			this.found |= ACTIVE.contains(name);
			this.packed |= name.equals(PACKED_OBJECTS);
		}
		else if (ended.equals("endobj")) {
			this.packed = false;
		}
		else if (ended.equals("stream") && this.packed && after >= 0) {
			this.packed = false;
			unpack(after);
		}
		this.inName = false;
	}

	/** Without the escapes by which a name can be written otherwise. */
	private static String plain(String name) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			if (name.charAt(i) == '#' && name.substring(i).matches("#[0-9A-Fa-f]{2}.*")) {
				plain.append((char) Integer.parseInt(name.substring(i + 1, i + 3), 16));
				i += 2;
			}
			else {
				plain.append(name.charAt(i));
			}
		}
		return plain.toString();
	}

	private void unpack(long from) throws IOException {
		PdfActions inner = new PdfActions(this.path);
		try (SeekableByteChannel channel = Files.newByteChannel(this.path).position(from);
				InputStream unpacked = new InflaterInputStream(
						new BufferedInputStream(Channels.newInputStream(channel)))) {
			inner.read(unpacked, LARGEST, false);
		}
		catch (IOException broken) {
			// As far as it goes: whether it opens is judged elsewhere
		}
		this.left -= inner.position + EACH;
		this.found |= inner.found || this.left < 0;
	}

}
