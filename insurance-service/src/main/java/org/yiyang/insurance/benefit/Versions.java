package org.yiyang.insurance.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiyang.kit.refusal.Refused;

/** The versions of one thing: which holds where on a day, and which may still be set. */
final class Versions {
    private Versions() {}

    /**
     * The version that holds in a region on a day: of each region the newest that has begun, unless it is over; of these
     * that of the smallest region.
     *
     * @param versions of one thing, of any regions
     */
    static <V extends Versioned> Optional<V> applying(List<V> versions, String region, LocalDate day) {
        BinaryOperator<V> newest =
                BinaryOperator.maxBy(Comparator.comparing(one -> one.validity().validFrom()));
        return versions.stream()
                .filter(one -> region.startsWith(one.validity().region()))
                .filter(one -> !one.validity().validFrom().isAfter(day))
                .collect(Collectors.toMap(one -> one.validity().region(), one -> one, newest))
                .values()
                .stream()
                .filter(one -> one.validity().holdsOn(day))
                .max(Comparator.comparingInt(one -> one.validity().region().length()));
    }

    /**
     * Refuses what would change a day that is past or in force.
     *
     * @param standing the versions of the same thing in the same region
     * @param takeover whether the region still takes over what held before the suite began
     * @return whether it takes the place of a version that begins on the same day
     */
    static boolean check(Validity wanted, List<? extends Versioned> standing, LocalDate today, boolean takeover) {
        LocalDate from = wanted.validFrom();
        if (wanted.validUntil() != null && wanted.validUntil().isBefore(from)) {
            throw new Refused(BenefitRefusal.DAYS_REVERSED).at("/validUntil");
        }
        if (from.isBefore(today)) {
            mustBeTheFirst(from, standing, today, takeover);
            return false;
        }
        boolean same =
                standing.stream().anyMatch(one -> one.validity().validFrom().equals(from));
        if (same && from.equals(today)) {
            throw new Refused(BenefitRefusal.IN_FORCE, from).at("/validFrom");
        }
        return same;
    }

    /** What held before the suite began is entered latest first, so that no day gets another answer than it had. */
    private static void mustBeTheFirst(
            LocalDate from, List<? extends Versioned> standing, LocalDate today, boolean takeover) {
        if (!takeover) {
            throw new Refused(BenefitRefusal.PAST, from, today).at("/validFrom");
        }
        Optional<LocalDate> first =
                standing.stream().map(one -> one.validity().validFrom()).min(Comparator.naturalOrder());
        if (first.isPresent() && !from.isBefore(first.get())) {
            throw new Refused(BenefitRefusal.IN_FORCE, first.get()).at("/validFrom");
        }
    }

    /** All regions that a region lies in, itself among them. */
    static List<String> around(String region) {
        return IntStream.rangeClosed(2, region.length())
                .mapToObj(length -> region.substring(0, length))
                .toList();
    }
}
