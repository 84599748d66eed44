package org.yiyang.contract.performance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yiyang.contract.agreement.HeldPromise;
import org.yiyang.contract.agreement.Promise;
import org.yiyang.contract.agreement.ServedAgreements.Served;

/**
 * What was promised and what was done under one agreement. A period counts in the span of days in which it ends, and only
 * if the agreement was in force on all of its days. What was done beyond the promise in one period makes up for nothing in
 * another.
 *
 * @param from the first day of the span
 * @param to the last day of the span
 * @param over the last day that is over: no later period is due yet
 */
record PromiseCount(Served agreement, LocalDate from, LocalDate to, LocalDate over) {
    private static final int DAYS_THAT_MONTHS_DIFFER = 3;

    /** How far before a span a period of these agreements' promises may begin that ends in it; months differ by days. */
    static LocalDate reach(Collection<Served> agreements, LocalDate from) {
        return agreements.stream()
                .flatMap(one -> one.promises().stream())
                .map(held -> held.promise().per().after(from, -1).minusDays(DAYS_THAT_MONTHS_DIFFER))
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    /** All that was promised in the span, and all that was done without a promise, in the order of the codes. */
    List<ItemLine> lines(List<Visits.OfDay> visits) {
        List<DuePeriod> due = DuePeriod.of(agreement, from, over.isBefore(to) ? over : to);
        TreeSet<String> items = new TreeSet<>();
        agreement.promises().stream()
                .filter(held -> held.within(from, to))
                .forEach(held -> items.add(held.promise().item()));
        due.forEach(period -> items.add(period.item()));
        visits.stream().filter(this::isWithin).forEach(one -> items.add(one.item()));
        return items.stream().map(item -> line(item, due, visits)).toList();
    }

    private ItemLine line(String item, List<DuePeriod> all, List<Visits.OfDay> visits) {
        List<Visits.OfDay> given =
                visits.stream().filter(one -> one.item().equals(item)).toList();
        List<DuePeriod> due =
                all.stream().filter(period -> period.item().equals(item)).toList();
        Optional<Promise> last = agreement.promises().stream()
                .filter(held -> held.promise().item().equals(item) && held.within(to, to))
                .map(HeldPromise::promise)
                .findFirst();
        return new ItemLine(
                item,
                last.map(Promise::times).orElse(null),
                last.map(Promise::per).orElse(null),
                due.size(),
                due.stream().mapToLong(DuePeriod::times).sum(),
                due.stream().mapToLong(period -> kept(period, given)).sum(),
                given.stream()
                        .filter(this::isWithin)
                        .mapToLong(Visits.OfDay::visits)
                        .sum(),
                given.stream()
                        .filter(this::isWithin)
                        .mapToLong(Visits.OfDay::persons)
                        .sum());
    }

    private boolean isWithin(Visits.OfDay one) {
        return !one.day().isBefore(from) && !one.day().isAfter(to);
    }

    /** How many of the times of a period were kept by these visits for its item. */
    static long kept(DuePeriod period, Collection<Visits.OfDay> given) {
        long visits = given.stream()
                .filter(one -> !one.day().isBefore(period.from()) && one.day().isBefore(period.to()))
                .mapToLong(Visits.OfDay::visits)
                .sum();
        return Math.min(period.times(), visits);
    }
}
