package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.kit.history.Days;

/**
 * On which days an agreement counts: in force where it is so decided and the licence is valid, suspended on its other
 * days. They follow from the rows alone, so that they are the same if the events of a licence arrive late or twice, or
 * only the last of them does.
 */
record InForceDays(Days active, Days suspended) {
    static InForceDays derived(List<DecidedPeriod> decided, Licence licence) {
        Days inForce = of(decided, DesignationInForceState.ACTIVE);
        return new InForceDays(
                inForce.and(licence.valid()),
                of(decided, DesignationInForceState.SUSPENDED).or(inForce.and(licence.invalid())));
    }

    static InForceDays stored(List<InForcePeriod> rows) {
        return new InForceDays(
                Days.of(rows.stream()
                        .filter(row -> row.current() && row.state() == DesignationInForceState.ACTIVE)
                        .toList()),
                Days.of(rows.stream()
                        .filter(row -> row.current() && row.state() == DesignationInForceState.SUSPENDED)
                        .toList()));
    }

    /** Brings the rows in line with what is decided and the licence; returns whether anything has changed. */
    static boolean replace(List<InForcePeriod> rows, List<DecidedPeriod> decided, Licence licence, Instant at) {
        InForceDays days = derived(decided, licence);
        if (days.equals(stored(rows))) {
            return false;
        }
        rows.forEach(row -> row.end(at));
        days.active()
                .spans()
                .forEach(span ->
                        rows.add(new InForcePeriod(DesignationInForceState.ACTIVE, span.from(), span.to(), at)));
        days.suspended()
                .spans()
                .forEach(span ->
                        rows.add(new InForcePeriod(DesignationInForceState.SUSPENDED, span.from(), span.to(), at)));
        return true;
    }

    private static Days of(List<DecidedPeriod> decided, DesignationInForceState state) {
        return Days.of(decided.stream().filter(row -> row.state() == state).toList());
    }

    /** The days on which something begins or ends; null for an open end. */
    Stream<LocalDate> turns() {
        return Stream.of(active, suspended)
                .flatMap(days -> days.spans().stream())
                .flatMap(span -> Stream.of(span.from(), span.to()));
    }
}
