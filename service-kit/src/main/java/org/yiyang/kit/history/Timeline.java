package org.yiyang.kit.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Periods that follow one another. A change from a day on replaces what was known from that day: rows that reach into it
 * are superseded and, where they began earlier, entered again with their shorter end.
 *
 * @param <P> the kind of period
 */
public final class Timeline<P extends Period> {
    /** Makes a period like a given one, with other days. */
    public interface Copy<P extends Period> {
        P of(P period, LocalDate validFrom, LocalDate validTo, Instant recordedAt);
    }

    private final List<P> rows;
    private final Copy<P> copy;

    public Timeline(List<P> rows, Copy<P> copy) {
        this.rows = rows;
        this.copy = copy;
    }

    /**
     * The last rows of a list in the order of its days: what is published of a history that grows for ever. A register keeps
     * the older ones; nobody decides on them any more.
     */
    public static <T> List<T> newest(List<T> inOrder, int most) {
        return List.copyOf(inOrder.subList(Math.max(0, inOrder.size() - most), inOrder.size()));
    }

    /** What held on a day, as known now. */
    public Optional<P> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day)).findFirst();
    }

    /** All that is known now, in the order of the days. */
    public List<P> known() {
        return rows.stream()
                .filter(Period::current)
                .sorted(Comparator.comparing(Period::validFrom))
                .toList();
    }

    /** Makes nothing hold from {@code day} on; what held before it stays known. */
    public void endOn(LocalDate day, Instant recordedAt) {
        for (P row : List.copyOf(known())) {
            boolean reaches = row.validTo() == null || row.validTo().isAfter(day);
            if (!reaches) {
                continue;
            }
            row.supersede(recordedAt);
            if (row.validFrom().isBefore(day)) {
                rows.add(copy.of(row, row.validFrom(), day, recordedAt));
            }
        }
    }

    /** Takes over what others say for the days of which nothing is known here. */
    public void fill(List<P> others, Instant recordedAt) {
        Days known = Days.of(known());
        for (P other : others) {
            Days.between(other.validFrom(), other.validTo())
                    .minus(known)
                    .spans()
                    .forEach(span -> rows.add(copy.of(other, span.from(), span.to(), recordedAt)));
        }
    }

    /** Whether anything became known, or ceased to be, after a moment. */
    public boolean changedAfter(Instant moment) {
        return rows.stream()
                .anyMatch(row -> row.recordedAt().isAfter(moment)
                        || (row.supersededAt() != null && row.supersededAt().isAfter(moment)));
    }

    /** Takes back what was recorded at a moment: what was known before is known again. */
    public void takeBack(Instant moment, Instant recordedAt) {
        for (P row : List.copyOf(rows)) {
            if (row.current() && row.recordedAt().equals(moment)) {
                row.supersede(recordedAt);
            } else if (moment.equals(row.supersededAt())) {
                rows.add(copy.of(row, row.validFrom(), row.validTo(), recordedAt));
            }
        }
    }

    /** Makes {@code next} hold from its first day on, in place of what was known from that day. */
    public void become(P next) {
        endOn(next.validFrom(), next.recordedAt());
        rows.add(next);
    }
}
