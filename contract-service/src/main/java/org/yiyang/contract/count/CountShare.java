package org.yiyang.contract.count;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one subject adds to the sums.
 *
 * @param cells what it adds to each; none of nothing
 * @param next the first day to which it adds something that is not among them yet; null if there is none
 */
public record CountShare(SortedMap<CountCell, Count> cells, LocalDate next) {
    static final CountShare NOTHING = new CountShare(new TreeMap<>(), null);
    private static final int NUMBERS = 5;

    /** The share of some cells, those of nothing left out. */
    public static CountShare of(Map<CountCell, Count> cells, LocalDate next) {
        SortedMap<CountCell, Count> kept = new TreeMap<>(cells);
        kept.values().removeIf(Count.NONE::equals);
        return new CountShare(kept, next);
    }

    boolean isNothing() {
        return cells.isEmpty() && next == null;
    }

    /** With what it adds from a day on in place of its own. */
    CountShare with(CountShare later, LocalDate from) {
        SortedMap<CountCell, Count> both = new TreeMap<>(cells);
        both.keySet().removeIf(cell -> !cell.day().isBefore(from));
        later.cells.forEach((cell, count) -> {
            if (!cell.day().isBefore(from)) {
                both.put(cell, count);
            }
        });
        return new CountShare(both, later.next);
    }

    /** As one line for each region and name: its days, each as the distance from the one before, with their numbers. */
    String text() {
        StringBuilder text = new StringBuilder();
        CountCell before = null;
        for (Map.Entry<CountCell, Count> one : cells.entrySet()) {
            CountCell cell = one.getKey();
            boolean sameLine = before != null
                    && before.region().equals(cell.region())
                    && before.name().equals(cell.name());
            if (!sameLine) {
                text.append(before == null ? "" : "\n").append(cell.region()).append('|');
                text.append(cell.name()).append('|');
            }
            long distance = cell.day().toEpochDay() - (sameLine ? before.day().toEpochDay() : 0);
            text.append(sameLine ? ";" : "").append(distance).append(':').append(numbers(one.getValue()));
            before = cell;
        }
        return text.toString();
    }

    private static String numbers(Count count) {
        long[] all = {count.first(), count.second(), count.third(), count.fourth(), count.fifth()};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NUMBERS; i++) {
            text.append(i == 0 ? "" : ",").append(all[i] == 0 ? "" : all[i]);
        }
        return text.toString();
    }

    /** What {@link #text} wrote. */
    static CountShare read(String text, LocalDate next) {
        SortedMap<CountCell, Count> cells = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split("\\|", -1);
            long day = 0;
            for (String one : parts[2].split(";", -1)) {
                int mark = one.indexOf(':');
                day += Long.parseLong(one.substring(0, mark));
                cells.put(new CountCell(parts[0], parts[1], LocalDate.ofEpochDay(day)), count(one.substring(mark + 1)));
            }
        });
        return new CountShare(cells, next);
    }

    private static Count count(String numbers) {
        String[] all = numbers.split(",", -1);
        return new Count(number(all[0]), number(all[1]), number(all[2]), number(all[3]), number(all[4]));
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
