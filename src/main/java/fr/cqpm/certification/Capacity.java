package fr.cqpm.certification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Capacité professionnelle (§ II): what is decided « acquise » or « non acquise ».
 *
 * @param title the official title, without its number
 * @param conditions conditions de réalisation, to the letter
 * @param countable what of these conditions can be counted, or {@code null}
 */
public record Capacity(CapacityNumber number, String title, String conditions, @Nullable CountableCondition countable,
		List<Criterion> criteria) {

	public Capacity {
		criteria = List.copyOf(criteria);
	}

}
