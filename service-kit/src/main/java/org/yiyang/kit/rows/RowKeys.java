package org.yiyang.kit.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which row of a file stands for a key: the first that was not refused. It is all that is kept in memory of a whole file. A
 * row once refused stays so and is passed over once, however many rows of its key ask.
 */
public final class RowKeys {
    private final Map<String, Rows> rows = new HashMap<>();
    private final IntPredicate refused;

    public RowKeys(IntPredicate refused) {
        this.refused = refused;
    }

    /** The rows of one key in their order, and how many of them are passed over. */
    private static final class Rows {
        private int[] numbers = new int[1];
        private int count;
        private int passed;

        private void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }
    }

    /** Adds a row after all that were added before; nothing for a row without a key. */
    public void add(String key, int number) {
        if (key != null) {
            rows.computeIfAbsent(key, any -> new Rows()).add(number);
        }
    }

    /** The row that stands for a key; empty if there is none. */
    public OptionalInt first(String key) {
        Rows all = rows.get(String.valueOf(key));
        if (all == null) {
            return OptionalInt.empty();
        }
        while (all.passed < all.count && refused.test(all.numbers[all.passed])) {
            all.passed++;
        }
        return all.passed < all.count ? OptionalInt.of(all.numbers[all.passed]) : OptionalInt.empty();
    }

    /** The row that stands for a key, if it is before another. */
    public OptionalInt firstBefore(String key, int number) {
        OptionalInt first = first(key);
        return first.isPresent() && first.getAsInt() < number ? first : OptionalInt.empty();
    }

    /** The row that stands for a key and those that would after it, as they are asked for. */
    public PrimitiveIterator.OfInt standing(String key) {
        if (first(key).isEmpty()) {
            return IntStream.empty().iterator();
        }
        Rows all = rows.get(key);
        return Arrays.stream(all.numbers, all.passed, all.count)
                .filter(number -> !refused.test(number))
                .iterator();
    }
}
