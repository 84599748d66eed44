package org.yiyang.contract.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yiyang.contract.agreement.HeldPromise;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.history.Days;

/**
 * A period in which an item was due so many times. The periods of a promise follow one another from the first day on which
 * the agreement was in force, or from the day of the amendment by which it came; the last one before an amendment is cut
 * short by it and asks for the part of the times that falls on its days, whole times only.
 *
 * @param to the first day after
 */
record DuePeriod(String item, LocalDate from, LocalDate to, int times) {
    private static final int PERIODS_MAX = 10_000;

    /** The last day. */
    LocalDate last() {
        return to.minusDays(1);
    }

    /** Those that end on a day from one to another, both included, and lie wholly in days in force. */
    static List<DuePeriod> of(Served agreement, LocalDate from, LocalDate to) {
        Optional<LocalDate> first =
                agreement.effective().spans().stream().map(Days.Span::from).min(Comparator.naturalOrder());
        List<DuePeriod> due = new ArrayList<>();
        first.ifPresent(day -> agreement
                .promises()
                .forEach(held -> all(held, day, to).stream()
                        .filter(period -> !period.last().isBefore(from))
                        .filter(period -> period.liesIn(agreement.effective()))
                        .forEach(due::add)));
        return due;
    }

    /** Whether a promise may still be due in a period that ends after a day. */
    static boolean isDueAfter(Served agreement, LocalDate day) {
        return !agreement.effective().and(Days.between(day, null)).equals(Days.NONE)
                && agreement.promises().stream().anyMatch(held -> held.within(day, LocalDate.MAX));
    }

    private boolean liesIn(Days effective) {
        return Days.between(from, to).minus(effective).equals(Days.NONE);
    }

    private static List<DuePeriod> all(HeldPromise held, LocalDate inForce, LocalDate until) {
        LocalDate first = held.from() == null || held.from().isBefore(inForce) ? inForce : held.from();
        List<DuePeriod> periods = new ArrayList<>();
        for (int k = 0; k < PERIODS_MAX; k++) {
            LocalDate begin = held.promise().per().after(first, k);
            LocalDate whole = held.promise().per().after(first, k + 1);
            boolean isCut = held.to() != null && held.to().isBefore(whole);
            DuePeriod period = isCut
                    ? part(held, begin, whole)
                    : period(held, begin, whole, held.promise().times());
            if (!begin.isBefore(period.to()) || period.last().isAfter(until)) {
                break;
            }
            if (period.times() > 0) {
                periods.add(period);
            }
        }
        return periods;
    }

    private static DuePeriod part(HeldPromise held, LocalDate begin, LocalDate whole) {
        long days = Math.max(0, ChronoUnit.DAYS.between(begin, held.to()));
        long times = held.promise().times() * days / ChronoUnit.DAYS.between(begin, whole);
        return period(held, begin, held.to(), Math.toIntExact(times));
    }

    private static DuePeriod period(HeldPromise held, LocalDate begin, LocalDate end, int times) {
        return new DuePeriod(held.promise().item(), begin, end, times);
    }
}
