package io.handoff.decision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rounds fractions to integers with a given sum: the largest remainders are rounded up. */
final class LargestRemainder {

    private LargestRemainder() {}

    /** @param whole the rounded sum of the parts; none of them is negative */
    static List<Integer> of(List<Double> parts, int whole) {
        var shares = parts.stream().map(part -> (int) Math.floor(part)).collect(Collectors.toList());
        var left = whole - shares.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> shares.get(i) - parts.get(i)))
                .limit(Math.max(left, 0))
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }
}
