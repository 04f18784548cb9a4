package fr.cqpm.authorization;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import fr.cqpm.support.CentreFiles;

/** Puts ids where an address or a field names what they are of. */
final class Addresses {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

	private static final Map<String, String> FIXED = Map.of("capacity", "1", "criterion", "1.1", "meeting",
			"presentation", "closing", "1", "standard", "management-equipes-autonomes", "edition", "1", "session",
			"inconnue", "key", "inconnue", "mail", "1", "chunk", "0");

	private Addresses() {
	}

	static String fill(String text, CentreFiles files) {
		return VARIABLE.matcher(text).replaceAll((found) -> value(found.group(1), files));
	}

	private static String value(String name, CentreFiles files) {
		return switch (name) {
			case "centre" -> files.centre().value().toString();
			case "presides" -> files.president().requirePerson().value().toString();
			case "jury-presides" -> files.juryPresident().requirePerson().value().toString();
			case "jury-sits" -> files.juror().requirePerson().value().toString();
			case "me" -> files.president().name();
			default -> FIXED.containsKey(name) ? FIXED.get(name) : files.id(name);
		};
	}

	/** With ids that nothing bears. */
	static String fillWithNothing(String text) {
		return VARIABLE.matcher(text)
			.replaceAll((found) -> FIXED.containsKey(found.group(1)) ? FIXED.get(found.group(1))
					: UUID.randomUUID().toString());
	}

	/** The first id of these files, those below it of others. */
	static String fillAstray(String text, CentreFiles files, CentreFiles others) {
		boolean[] first = { true };
		return VARIABLE.matcher(text).replaceAll((found) -> {
			if (FIXED.containsKey(found.group(1))) {
				return FIXED.get(found.group(1));
			}
			String value = value(found.group(1), first[0] ? files : others);
			first[0] = false;
			return value;
		});
	}

	/** Whether something hangs below something. */
	static boolean isNested(Endpoint endpoint) {
		return endpoint.variables().stream().filter((name) -> !FIXED.containsKey(name)).count() > 1;
	}

	/** Whether it names something of somebody. */
	static boolean isSomebodys(Endpoint endpoint) {
		return endpoint.variables().stream().anyMatch((name) -> !FIXED.containsKey(name));
	}

}
