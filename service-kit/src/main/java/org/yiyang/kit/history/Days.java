package org.yiyang.kit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of days as spans that neither touch nor overlap, in order; what "valid on" questions are computed with.
 *
 * @param spans in the order of their days
 */
public record Days(List<Span> spans) {
    public static final Days NONE = new Days(List.of());

    public Days {
        spans = List.copyOf(spans);
    }

    /** From a day up to the day before {@code to}; an open end is null. */
    public record Span(LocalDate from, LocalDate to) {
        private boolean empty() {
            return to != null && !from.isBefore(to);
        }

        private boolean reaches(Span later) {
            return to == null || !to.isBefore(later.from);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    public static Days of(List<? extends Period> periods) {
        return join(periods.stream()
                .map(period -> new Span(period.validFrom(), period.validTo()))
                .toList());
    }

    /**
     * The days from one up to the day before another; none if they are the wrong way round.
     *
     * @param to null for an open end
     */
    public static Days between(LocalDate from, LocalDate to) {
        return join(List.of(new Span(from, to)));
    }

    private static Days join(List<Span> spans) {
        List<Span> sorted = spans.stream()
                .filter(span -> !span.empty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.reaches(span)) {
                joined.set(joined.size() - 1, new Span(last.from(), later(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return new Days(joined);
    }

    public Days or(Days other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return join(all);
    }

    public Days and(Days other) {
        List<Span> common = new ArrayList<>();
        for (Span mine : spans) {
            for (Span theirs : other.spans) {
                LocalDate from = mine.from().isAfter(theirs.from()) ? mine.from() : theirs.from();
                Span both = new Span(from, earlier(mine.to(), theirs.to()));
                if (!both.empty()) {
                    common.add(both);
                }
            }
        }
        return join(common);
    }

    /** The days of this set that are not in the other. */
    public Days minus(Days other) {
        List<Span> left = new ArrayList<>(spans);
        for (Span taken : other.spans) {
            List<Span> cut = new ArrayList<>();
            for (Span span : left) {
                cut.add(new Span(span.from(), earlier(span.to(), taken.from())));
                if (taken.to() != null) {
                    cut.add(new Span(span.from().isAfter(taken.to()) ? span.from() : taken.to(), span.to()));
                }
            }
            left = cut.stream().filter(span -> !span.empty()).toList();
        }
        return join(left);
    }

    public boolean holds(LocalDate day) {
        return spans.stream().anyMatch(span -> span.holds(day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
