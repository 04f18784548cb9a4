package fr.cqpm.authorization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of docs/authorization.md.
 *
 * @param method GET, POST or PUT
 * @param address whose variables are named after what they stand for
 */
record Endpoint(String method, String address, Map<Who, Cell> cells) {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^{}:]+)(?:[^{}]|\\{[^}]*})*}");

	/** The same however its variables are named, to be compared with a handler's. */
	static String key(String method, String address) {
		return method + " " + VARIABLE.matcher(address).replaceAll("{}");
	}

	String key() {
		return key(this.method, this.address);
	}

	boolean changes() {
		return !this.method.equals("GET");
	}

	List<String> variables() {
		return VARIABLE.matcher(this.address).results().map((MatchResult found) -> found.group(1)).toList();
	}

	Cell cell(Who who) {
		return Objects.requireNonNull(this.cells.get(who));
	}

	/**
	 * How somebody can stand to what the address names. To whom it is closed, only the
	 * nearest is asked: the address rules do not look at what is named.
	 */
	List<Relation> relations(Who who) {
		if (!Addresses.isSomebodys(this)) {
			return List.of(Relation.NONE);
		}
		if (cell(who).isClosed()) {
			return who.relations().subList(0, 1);
		}
		if (this.address.contains("-link}")) {
			return List.of(Relation.OWN, Relation.NONE);
		}
		return who.relations()
			.stream()
			.filter((relation) -> relation != Relation.ASTRAY || Addresses.isNested(this))
			.toList();
	}

	/** The address without what chooses between its handlers. */
	String path() {
		int choice = this.address.indexOf('?');
		return (choice < 0) ? this.address : this.address.substring(0, choice);
	}

	@Override
	public String toString() {
		return this.method + " " + this.address;
	}

}
