package fr.cqpm.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import fr.cqpm.certification.EditionDocument.CapacityEntry;
import fr.cqpm.certification.EditionDocument.Certification;
import fr.cqpm.certification.EditionDocument.Countable;
import fr.cqpm.certification.EditionDocument.CriterionEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edition of its document, and says everything that stands against it. How many
 * capacities, criteria, blocks or methods there are is the document's to say.
 */
final class EditionAssembly {

	private static final Pattern STANDARD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern VERSION = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

	private final EditionFindings findings = new EditionFindings();

	private EditionAssembly() {
	}

	/**
	 * @param source how to call the document when it is refused
	 * @param sha256 of the document's canonical content
	 * @throws EditionRefused when anything is missing or contradicts itself
	 */
	static Edition assemble(String source, EditionDocument document, String sha256) {
		EditionAssembly assembly = new EditionAssembly();
		Edition edition = assembly.edition(document, sha256);
		if (edition == null || !assembly.findings.isEmpty()) {
			throw new EditionRefused("" + source + " is no usable edition:", assembly.findings.all(),
					"Correct it and start again.");
		}
		return edition;
	}

	private @Nullable Edition edition(EditionDocument document, String sha256) {
		String standard = name("field « standard »", document.standard(), STANDARD);
		String version = name("field « version »", document.version(), VERSION);
		String title = this.findings.text("field « title »", document.title());
		Certification certification = document.certification();
		List<Capacity> capacities = capacities((certification != null) ? certification.capacities() : List.of());
		List<Edition.Block> blocks = blocks((certification != null) ? certification.blocks() : List.of(), capacities);
		Set<AssessmentMethod> methods = methods(document.evaluation());
		String condition = this.findings.text("field « admissibility.condition »",
				(document.admissibility() != null) ? document.admissibility().condition() : null);
		OfficialText text = new OfficialTextAssembly(this.findings).text(document);
		if (text == null || methods.isEmpty()) {
			return null;
		}
		return new Edition(EditionId.of(standard, version), standard, version, document.inForceFrom(), title,
				codes(document.codes()), blocks, capacities, condition, methods, text, sha256);
	}

	private String name(String where, @Nullable String value, Pattern form) {
		String name = this.findings.present(where, value);
		if (!name.isEmpty() && !form.matcher(name).matches()) {
			this.findings.add(where,
					"« " + name + " » does not suit an address (lower case without accents, digits, hyphens).");
		}
		return name;
	}

	private Map<String, String> codes(Map<String, @Nullable String> entries) {
		Map<String, String> codes = new TreeMap<>();
		entries.forEach((name, code) -> codes.put(name, this.findings.text("code « " + name + " »", code)));
		return codes;
	}

	private List<Capacity> capacities(List<@Nullable CapacityEntry> entries) {
		this.findings.some("field « certification.capacities »", entries);
		List<Capacity> capacities = new ArrayList<>();
		for (CapacityEntry entry : entries) {
			int expected = capacities.size() + 1;
			String where = "capacity " + expected;
			if (entry == null) {
				this.findings.add(where, "missing.");
				entry = new CapacityEntry(expected, null, null, null, List.of());
			}
			if (entry.number() == null || entry.number() != expected) {
				this.findings.add(where, "its number should be " + expected + " and is " + said(entry.number()) + ".");
			}
			capacities.add(new Capacity(new CapacityNumber(expected),
					this.findings.text(where + ", field « title »", entry.title()),
					this.findings.text(where + ", field « conditions »", entry.conditions()),
					countable(where, entry.countable()), criteria(expected, entry.criteria())));
		}
		return capacities;
	}

	private static String said(@Nullable Object value) {
		return (value != null) ? "« " + value + " »" : "absent";
	}

	private @Nullable CountableCondition countable(String capacity, @Nullable Countable countable) {
		if (countable == null) {
			return null;
		}
		String where = capacity + ", field « countable »";
		int minimum = this.findings.required(where + ", « minimum »", countable.minimum(), 1);
		String unit = this.findings.text(where + ", « unit »", countable.unit());
		boolean differentNatures = countable.differentNatures() != null;
		if (minimum < 1) {
			this.findings.add(where, "the minimum is at least 1 and not " + minimum + ".");
		}
		else if (differentNatures && minimum < 2) {
			this.findings.add(where, "different natures ask for a minimum of 2 or more.");
		}
		return new CountableCondition(Math.max(minimum, 1), differentNatures, countable.allCommunicationModes() != null,
				unit);
	}

	private List<Criterion> criteria(int capacity, List<@Nullable CriterionEntry> entries) {
		this.findings.some("capacity " + capacity + ", field « criteria »", entries);
		List<Criterion> criteria = new ArrayList<>();
		for (CriterionEntry entry : entries) {
			CriterionNumber expected = CriterionNumber.of(capacity, criteria.size() + 1);
			String where = "criterion " + expected;
			if (entry == null) {
				this.findings.add(where, "missing.");
				entry = new CriterionEntry(expected.toString(), null, null);
			}
			if (!expected.toString().equals(entry.number())) {
				this.findings.add(where, "its number should be " + expected + " and is " + said(entry.number()) + ".");
			}
			criteria.add(new Criterion(expected, this.findings.text(where + ", field « text »", entry.text()),
					entry.conditional() != null));
		}
		return criteria;
	}

	private List<Edition.Block> blocks(List<EditionDocument.@Nullable Block> entries, List<Capacity> capacities) {
		List<Edition.Block> blocks = new ArrayList<>();
		Set<CapacityNumber> placed = new HashSet<>();
		for (EditionDocument.Block entry : entries) {
			String where = "block " + (blocks.size() + 1);
			if (entry == null) {
				this.findings.add(where, "missing.");
				continue;
			}
			this.findings.some(where + ", field « capacities »", entry.capacities());
			blocks.add(new Edition.Block(this.findings.text(where + ", field « code »", entry.code()),
					this.findings.text(where + ", field « title »", entry.title()),
					placed(where, entry.capacities(), capacities, placed)));
		}
		if (!blocks.isEmpty()) {
			capacities.stream()
				.map(Capacity::number)
				.filter((number) -> !placed.contains(number))
				.forEach((number) -> this.findings.add("capacity " + number, "is in no block."));
		}
		return blocks;
	}

	private List<CapacityNumber> placed(String block, List<@Nullable Integer> numbers, List<Capacity> capacities,
			Set<CapacityNumber> placed) {
		List<CapacityNumber> capacityNumbers = new ArrayList<>();
		for (Integer number : numbers) {
			if (number == null || number < 1 || number > capacities.size()) {
				this.findings.add(block, "there is no capacity " + said(number) + ".");
				continue;
			}
			CapacityNumber capacity = new CapacityNumber(number);
			if (!placed.add(capacity)) {
				this.findings.add(block, "capacity " + capacity + " is in a block already.");
			}
			capacityNumbers.add(capacity);
		}
		return capacityNumbers;
	}

	/** An opinion alone is no plan (R2), so an edition foresees something beside it. */
	private Set<AssessmentMethod> methods(EditionDocument.@Nullable Evaluation evaluation) {
		String where = "field « evaluation.foreseenMethods »";
		Set<AssessmentMethod> methods = new HashSet<>();
		List<@Nullable AssessmentMethod> entries = (evaluation != null) ? evaluation.foreseenMethods() : List.of();
		this.findings.some(where, entries);
		for (AssessmentMethod method : entries) {
			if (method == null) {
				this.findings.add(where, "a method is empty.");
			}
			else if (!methods.add(method)) {
				this.findings.add(where, method + " stands there twice.");
			}
		}
		if (methods.equals(Set.of(AssessmentMethod.COMPANY_OPINION))) {
			this.findings.add(where, "the company's opinion alone assesses no capacity.");
		}
		return methods;
	}

}
