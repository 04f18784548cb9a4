package fr.cqpm.shared;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Document remis tel qu'il est conservé.
 *
 * @param name of the file
 * @param content its bytes, read within the scope of who asked for them
 */
public record PersonalDocument(String name, Supplier<InputStream> content) {

}
