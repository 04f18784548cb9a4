package fr.cqpm.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Answers the questions of a form as somebody might who wants to get on. */
final class Filling {

	private final Random random;

	Filling(Random random) {
		this.random = random;
	}

	Map<String, List<String>> fill(FormElement form) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		form.formData().forEach((field) -> add(answers, field.key(), field.value()));
		for (Element select : form.select("select[name]")) {
			pick(answers, select.attr("name"), select.select("option").eachAttr("value"));
		}
		Map<String, List<String>> radios = new LinkedHashMap<>();
		form.select("input[type=radio]").forEach((radio) -> add(radios, radio.attr("name"), radio.val()));
		radios.forEach((name, values) -> pick(answers, name, values));
		for (Element box : form.select("input[type=checkbox]")) {
			if (!box.hasAttr("checked") && this.random.nextInt(3) > 0) {
				add(answers, box.attr("name"), box.val());
			}
		}
		for (Element field : form.select("input, textarea")) {
			if (field.hasAttr("name") && String.join("", answers.getOrDefault(field.attr("name"), List.of())).isEmpty()
					&& !List.of("radio", "checkbox", "file", "hidden").contains(field.attr("type"))) {
				answers.put(field.attr("name"), List.of(plausible(field.attr("type"))));
			}
		}
		List<Element> buttons = form.select("button[name]");
		if (!buttons.isEmpty() && this.random.nextInt(3) == 0) {
			Element button = buttons.get(this.random.nextInt(buttons.size()));
			add(answers, button.attr("name"), button.attr("value"));
		}
		answers.remove("_csrf");
		return answers;
	}

	private static void add(Map<String, List<String>> answers, String name, String value) {
		answers.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	private void pick(Map<String, List<String>> answers, String name, List<String> values) {
		String kept = String.join("", answers.getOrDefault(name, List.of()));
		if (!values.isEmpty() && (kept.isEmpty() || this.random.nextInt(3) == 0)) {
			answers.put(name, new ArrayList<>(List.of(values.get(this.random.nextInt(values.size())))));
		}
	}

	private String plausible(String type) {
		return switch (type) {
			case "date" -> "2026-0%d-17".formatted(1 + this.random.nextInt(9));
			case "time" -> "10:30";
			case "email" -> "fictif" + this.random.nextInt(1_000_000) + "@exemple.test";
			case "number" -> String.valueOf(this.random.nextInt(10));
			default -> "Texte fictif " + this.random.nextInt(100);
		};
	}

}
