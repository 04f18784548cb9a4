package fr.cqpm.report.file;

import org.jspecify.annotations.Nullable;

/**
 * Fichier examiné et accepté.
 *
 * @param name clean, ending as its format asks
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param pageCount of a PDF; {@code null} where the format does not say
 * @param active whether it would run or open something in some readers
 */
public record InspectedFile(String name, FileFormat format, long size, String sha256, @Nullable Integer pageCount,
		boolean active) {

}
