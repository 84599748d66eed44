package org.yiyang.insurance.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Hides counts so small that the people could be known. Where one count of a breakdown alone is hidden, the smallest other
 * one is, too: else it would be what is missing to the sum.
 *
 * @param from the smallest count that is shown; 1 shows all
 */
record SmallCells(int from) {
    /** The counts of a breakdown as they are shown, in the given order. */
    List<ElderReport.Count> shown(List<Long> counts) {
        List<Boolean> hidden =
                new ArrayList<>(counts.stream().map(this::isSmall).toList());
        if (Collections.frequency(hidden, true) == 1) {
            IntStream.range(0, counts.size())
                    .filter(i -> !hidden.get(i) && counts.get(i) > 0)
                    .boxed()
                    .min(Comparator.comparing(counts::get))
                    .ifPresent(i -> hidden.set(i, true));
        }
        List<ElderReport.Count> shown = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            shown.add(hidden.get(i) ? new ElderReport.Count(null, true) : new ElderReport.Count(counts.get(i), false));
        }
        return shown;
    }

    /** The rows of a breakdown, in its order. */
    <K, R> List<R> rows(Map<K, Long> counts, BiFunction<K, ElderReport.Count, R> row) {
        Iterator<ElderReport.Count> shown = shown(List.copyOf(counts.values())).iterator();
        return counts.keySet().stream().map(key -> row.apply(key, shown.next())).toList();
    }

    /** One count by itself. */
    ElderReport.Count shown(long count) {
        return isSmall(count) ? new ElderReport.Count(null, true) : new ElderReport.Count(count, false);
    }

    /** A part of a whole: where the part or what is left is small, the part is hidden. */
    ElderReport.Share share(long part, long whole, ShareBasis basis) {
        ElderReport.Count shownPart = isSmall(whole - part) ? new ElderReport.Count(null, true) : shown(part);
        ElderReport.Count shownWhole = shown(whole);
        boolean known = !shownPart.suppressed() && !shownWhole.suppressed() && whole > 0;
        return new ElderReport.Share(
                shownPart, shownWhole, known ? Math.round(part * 1000.0 / whole) / 10.0 : null, basis);
    }

    private boolean isSmall(long count) {
        return count > 0 && count < from;
    }
}
