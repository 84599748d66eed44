package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;

/**
 * What was decided of the days of a designation's agreement; history keeps what a later decision replaced.
 *
 * @param rows the rows of the designation, which a decision changes
 */
record DecidedDays(List<DecidedPeriod> rows) {

    List<DecidedPeriod> known() {
        return timeline().known();
    }

    void begin(LocalDate from, LocalDate to, Instant at) {
        rows.add(new DecidedPeriod(InForceState.ACTIVE, null, from, to, at));
    }

    void decide(DecidedPeriod period) {
        nameDecisions();
        timeline().become(period);
    }

    void endOn(LocalDate day, Instant at) {
        nameDecisions();
        timeline().endOn(day, at);
    }

    /** Goes on after an end that was none, as it was decided before. */
    void goOnFrom(LocalDate day, LocalDate to, Instant at) {
        InForceState before =
                timeline().on(day.minusDays(1)).map(DecidedPeriod::state).orElse(InForceState.ACTIVE);
        decide(new DecidedPeriod(before, null, day, to, at));
    }

    /** What was decided up to the end of a term goes on to the end of the next one. */
    void extend(LocalDate end, LocalDate nextEnd, Instant at) {
        known().stream()
                .filter(row -> end.equals(row.validTo()))
                .forEach(row -> decide(DecidedPeriod.copy(row, row.validFrom(), nextEnd, at)));
    }

    /** Whether the agency has decided on a ground of its own that it is suspended up to the end of what is signed. */
    boolean suspendedByAgency() {
        return lastGround()
                .filter(one -> one != SuspensionGround.INSTITUTION_REQUEST)
                .isPresent();
    }

    /** Whether it is suspended up to that end because the institution asked for it. */
    boolean suspendedOnRequest() {
        return lastGround()
                .filter(one -> one == SuspensionGround.INSTITUTION_REQUEST)
                .isPresent();
    }

    private Optional<SuspensionGround> lastGround() {
        return known().stream()
                .max(Comparator.comparing(DecidedPeriod::validFrom))
                .filter(row -> row.state() == InForceState.SUSPENDED)
                .map(DecidedPeriod::ground);
    }

    /** How many suspensions by the agency, that no correction has taken back, began on the days from one to before another. */
    int suspensionsByAgency(LocalDate from, LocalDate to) {
        nameDecisions();
        Map<UUID, LocalDate> begun = rows.stream()
                .filter(row -> row.isSuspendedByAgency() && !row.takenBack())
                .collect(Collectors.toMap(
                        DecidedPeriod::decision,
                        DecidedPeriod::validFrom,
                        BinaryOperator.minBy(Comparator.naturalOrder())));
        return Math.toIntExact(begun.values().stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .count());
    }

    /** Of decisions none of whose days is left after a correction says it that they should not have been made. */
    private void takeBack(Set<UUID> before) {
        Set<UUID> left = decisions();
        rows.stream()
                .filter(row -> before.contains(row.decision()) && !left.contains(row.decision()))
                .forEach(DecidedPeriod::takeBack);
    }

    /** Suspensions by the agency of which a day is left. */
    private Set<UUID> decisions() {
        return known().stream()
                .filter(DecidedPeriod::isSuspendedByAgency)
                .map(DecidedPeriod::decision)
                .collect(Collectors.toSet());
    }

    /** Replaces what was decided of some days; what follows them stays. */
    void correct(InForceState state, Days.Span days, Instant at) {
        nameDecisions();
        Set<UUID> before = decisions();
        List<DecidedPeriod> later =
                known().stream().filter(row -> reaches(row, days.to())).toList();
        decide(new DecidedPeriod(state, null, days.from(), days.to(), at));
        for (DecidedPeriod row : later) {
            LocalDate from = row.validFrom().isBefore(days.to()) ? days.to() : row.validFrom();
            rows.add(DecidedPeriod.copy(row, from, row.validTo(), at));
        }
        if (state == InForceState.ACTIVE) {
            takeBack(before);
        }
    }

    /**
     * What an instance of the version before writes during an upgrade names no decision: it is a part of that which began on the
     * same day on the same ground, which only shows before its days are split.
     */
    private void nameDecisions() {
        rows.stream().filter(row -> row.decision() == null).forEach(row -> row.partOf(begunLike(row)));
    }

    private UUID begunLike(DecidedPeriod unnamed) {
        return rows.stream()
                .filter(unnamed::beginsLike)
                .map(DecidedPeriod::decision)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(unnamed.id());
    }

    boolean suspendedFrom(LocalDate day) {
        return known().stream().anyMatch(row -> row.state() == InForceState.SUSPENDED && reaches(row, day));
    }

    /** The first day beyond the longest voluntary suspension, null if none is decided up to the end of the term. */
    LocalDate voluntaryEnd(int days, LocalDate termTo) {
        return known().stream()
                .filter(row ->
                        row.ground() == SuspensionGround.INSTITUTION_REQUEST && reaches(row, termTo.minusDays(1)))
                .map(row -> row.validFrom().plusDays(days))
                .findFirst()
                .orElse(null);
    }

    private static boolean reaches(Period row, LocalDate from) {
        return row.validTo() == null || row.validTo().isAfter(from);
    }

    private Timeline<DecidedPeriod> timeline() {
        return new Timeline<>(rows, DecidedPeriod::copy);
    }
}
