package fr.cqpm.report.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A JPEG or a PNG, walked from part to part: whole, and of a size that people can open.
 * It is never decoded.
 */
final class Picture {

	private static final long MOST_POINTS = 100_000_000;

	private static final long PNG = 0x89504E470D0A1A0AL;

	private Picture() {
	}

	static void inspectPng(Path path) throws IOException, UnacceptableFile {
		try (DataInputStream content = open(path)) {
			if (content.readLong() != PNG) {
				throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
			}
			String type = pngPart(content, true);
			while (!type.equals("IEND")) {
				type = pngPart(content, false);
			}
			if (content.read() >= 0) {
				throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
			}
		}
		catch (EOFException cut) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
	}

	/** Reads one part, its print included, and says what it is. */
	private static String pngPart(DataInputStream content, boolean first) throws IOException, UnacceptableFile {
		int length = content.readInt();
		byte[] type = content.readNBytes(4);
		CRC32 sum = new CRC32();
		sum.update(type);
		String name = new String(type, StandardCharsets.ISO_8859_1);
		if (length < 0 || !name.matches("[A-Za-z]{4}") || first != name.equals("IHDR") || (first && length != 13)) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
		byte[] buffer = new byte[16 * 1024];
		for (int left = length; left > 0;) {
			int read = content.readNBytes(buffer, 0, Math.min(left, buffer.length));
			if (read == 0) {
				throw new EOFException();
			}
			if (first) {
				refuseHuge(number(buffer, 0), number(buffer, 4));
			}
			sum.update(buffer, 0, read);
			left -= read;
		}
		if ((int) sum.getValue() != content.readInt()) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
		return name;
	}

	private static long number(byte[] bytes, int at) {
		return (bytes[at] & 0xFFL) << 24 | (bytes[at + 1] & 0xFFL) << 16 | (bytes[at + 2] & 0xFFL) << 8
				| (bytes[at + 3] & 0xFFL);
	}

	private static void refuseHuge(long width, long height) throws UnacceptableFile {
		if (width == 0 || height == 0) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
		if (width * height > MOST_POINTS) {
			throw new UnacceptableFile(Sentences.HUGE_PICTURE);
		}
	}

	/** Up to its first scan; a camera may add what it likes behind the last. */
	static void inspectJpeg(Path path) throws IOException, UnacceptableFile {
		try (DataInputStream content = open(path)) {
			if (content.readUnsignedShort() != 0xFFD8) {
				throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
			}
			boolean framed = false;
			int marker = marker(content);
			while (marker != 0xDA) {
				int length = content.readUnsignedShort() - 2;
				boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
				if (length < (frame ? 6 : 0)) {
					throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
				}
				if (frame) {
					content.readByte();
					long height = content.readUnsignedShort();
					refuseHuge(content.readUnsignedShort(), height);
					framed = true;
					length -= 5;
				}
				content.skipNBytes(length);
				marker = marker(content);
			}
			if (!framed || !ends(content)) {
				throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
			}
		}
		catch (EOFException cut) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
	}

	private static int marker(DataInputStream content) throws IOException, UnacceptableFile {
		if (content.readUnsignedByte() != 0xFF) {
			throw new UnacceptableFile(Sentences.DAMAGED_PICTURE);
		}
		int marker = content.readUnsignedByte();
		while (marker == 0xFF) {
			marker = content.readUnsignedByte();
		}
		return marker;
	}

	private static boolean ends(DataInputStream content) throws IOException {
		int before = content.read();
		for (int next = content.read(); next >= 0; next = content.read()) {
			if (before == 0xFF && next == 0xD9) {
				return true;
			}
			before = next;
		}
		return false;
	}

	private static DataInputStream open(Path path) throws IOException {
		return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 64 * 1024));
	}

}
