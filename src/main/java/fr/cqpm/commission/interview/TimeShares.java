package fr.cqpm.commission.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Partage du temps: whole minutes, by weight, one at least as far as they go.
 */
final class TimeShares {

	private TimeShares() {
	}

	/**
	 * As many shares as weights, in their order, which together are the whole time.
	 * @param weights positive, what weighs most first
	 */
	static List<Integer> of(int minutes, List<Integer> weights) {
		if (weights.size() >= minutes) {
			return IntStream.range(0, weights.size()).mapToObj((index) -> (index < minutes) ? 1 : 0).toList();
		}
		int sum = weights.stream().mapToInt(Integer::intValue).sum();
		int rest = minutes - weights.size();
		List<Integer> shares = new ArrayList<>(weights.stream().map((weight) -> 1 + rest * weight / sum).toList());
		int left = minutes - shares.stream().mapToInt(Integer::intValue).sum();
		IntStream.range(0, weights.size())
			.boxed()
			.sorted(Comparator.comparingInt((Integer index) -> -(rest * weights.get(index) % sum)))
			.limit(left)
			.forEach((index) -> shares.set(index, shares.get(index) + 1));
		return List.copyOf(shares);
	}

}
