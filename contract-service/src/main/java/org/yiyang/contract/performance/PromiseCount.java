package org.yiyang.contract.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.yiyang.contract.agreement.Promise;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.history.Days;

/**
 * What was promised and what was done under one agreement. A promise's periods follow one another from the first day on
 * which the agreement was in force; a period counts in the span of days in which it ends, and only if the agreement was
 * in force on all of its days. What was done beyond the promise in one period makes up for nothing in another.
 *
 * @param from the first day of the span
 * @param to the last day of the span
 */
record PromiseCount(Served agreement, LocalDate from, LocalDate to) {
    private static final int PERIODS_MAX = 10_000;

    /** How far before the span a period may begin that ends in it. */
    static LocalDate reach(LocalDate from) {
        return from.minusYears(1);
    }

    /** All that was promised, and all that was done without a promise, in the order of the codes. */
    List<ItemLine> lines(List<Visits.OfDay> visits) {
        TreeSet<String> items = new TreeSet<>();
        agreement.promises().forEach(promise -> items.add(promise.item()));
        visits.stream().filter(this::isWithin).forEach(one -> items.add(one.item()));
        return items.stream()
                .map(item -> line(
                        item,
                        visits.stream().filter(one -> one.item().equals(item)).toList()))
                .toList();
    }

    private ItemLine line(String item, List<Visits.OfDay> visits) {
        Promise promise = agreement.promises().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElse(null);
        long performed = visits.stream()
                .filter(this::isWithin)
                .mapToLong(Visits.OfDay::visits)
                .sum();
        long persons = visits.stream()
                .filter(this::isWithin)
                .mapToLong(Visits.OfDay::persons)
                .sum();
        if (promise == null) {
            return new ItemLine(item, null, null, 0, 0, 0, performed, persons);
        }
        List<Days.Span> due = due(promise);
        long kept = due.stream()
                .mapToLong(period -> Math.min(promise.times(), within(visits, period)))
                .sum();
        long promised = (long) promise.times() * due.size();
        return new ItemLine(item, promise.times(), promise.per(), due.size(), promised, kept, performed, persons);
    }

    private boolean isWithin(Visits.OfDay one) {
        return !one.day().isBefore(from) && !one.day().isAfter(to);
    }

    private static long within(List<Visits.OfDay> visits, Days.Span period) {
        return visits.stream()
                .filter(one -> !one.day().isBefore(period.from()) && one.day().isBefore(period.to()))
                .mapToLong(Visits.OfDay::visits)
                .sum();
    }

    /** The periods of a promise that end within the span and lie wholly in days in force. */
    private List<Days.Span> due(Promise promise) {
        List<Days.Span> due = new ArrayList<>();
        LocalDate first = agreement.effective().spans().stream()
                .map(Days.Span::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        for (int k = 0; first != null && k < PERIODS_MAX; k++) {
            LocalDate begin = promise.per().after(first, k);
            LocalDate end = promise.per().after(first, k + 1);
            if (end.minusDays(1).isAfter(to)) {
                break;
            }
            boolean ends = !end.minusDays(1).isBefore(from);
            if (ends && Days.between(begin, end).minus(agreement.effective()).equals(Days.NONE)) {
                due.add(new Days.Span(begin, end));
            }
        }
        return due;
    }
}
