package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

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
        rows.add(new DecidedPeriod(DesignationInForceState.ACTIVE, null, from, to, at));
    }

    /** Decides on the days from the first one of a row on; what it takes away is marked as replaced by it. */
    void decide(DecidedPeriod period) {
        takeAway(period.validFrom(), period.decision(), period.recordedAt());
        rows.add(period);
    }

    /** Takes away all days from one on; returns the decision by which they can be found again. */
    UUID endOn(LocalDate day, Instant at) {
        UUID decision = Ids.next();
        takeAway(day, decision, at);
        return decision;
    }

    private void takeAway(LocalDate day, UUID decision, Instant at) {
        nameDecisions();
        List<DecidedPeriod> away =
                known().stream().filter(row -> reaches(row, day)).toList();
        timeline().endOn(day, at);
        away.forEach(row -> row.replacedBy(decision));
    }

    /**
     * An end was a mistake: what it took away holds again, with its grounds and what was still to come.
     *
     * @param end the decision that was the end, null of one that an instance of the version before made: then what held
     *     until it goes on
     */
    void takeBackEnd(LocalDate day, UUID end, LocalDate to, Instant at) {
        nameDecisions();
        if (end == null) {
            DecidedPeriod before = timeline()
                    .on(day.minusDays(1))
                    .orElseGet(() -> new DecidedPeriod(DesignationInForceState.ACTIVE, null, day, to, at));
            rows.add(DecidedPeriod.copy(before, day, to, at));
            return;
        }
        List<DecidedPeriod> ended =
                rows.stream().filter(row -> row.isReplacedBy(end)).toList();
        ended.stream()
                .map(DecidedPeriod::validFrom)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> timeline().endOn(first, at));
        ended.forEach(row -> rows.add(DecidedPeriod.copy(row, row.validFrom(), row.validTo(), at)));
    }

    /**
     * Ends the suspension that runs on a day, all parts of it. What was decided of later days stays, and so does what the
     * institution had agreed upon for later days before the agency suspended it.
     */
    void resume(LocalDate today, Instant at) {
        nameDecisions();
        UUID running = timeline().on(today).map(DecidedPeriod::decision).orElse(null);
        List<DecidedPeriod> away =
                known().stream().filter(row -> reaches(row, today)).toList();
        List<DecidedPeriod> agreed = rows.stream()
                .filter(row -> running != null && row.isReplacedBy(running) && row.isAskedFor())
                .filter(row -> !running.equals(row.decision()))
                .filter(row -> row.validFrom().isAfter(today))
                .toList();
        timeline().endOn(today, at);
        for (DecidedPeriod row : away) {
            LocalDate from = later(row.validFrom(), today);
            boolean ends = row.decision().equals(running) && row.state() == DesignationInForceState.SUSPENDED;
            rows.add(
                    ends
                            ? new DecidedPeriod(DesignationInForceState.ACTIVE, null, from, row.validTo(), at)
                            : DecidedPeriod.copy(row, from, row.validTo(), at));
        }
        agreed.forEach(row -> comeBack(row, at));
    }

    /** An own suspension that was agreed upon holds again, where no other suspension was decided meanwhile. */
    private void comeBack(DecidedPeriod agreed, Instant at) {
        boolean free = known().stream()
                .noneMatch(row -> row.state() == DesignationInForceState.SUSPENDED && reaches(row, agreed.validFrom()));
        if (free) {
            timeline().known().stream()
                    .map(DecidedPeriod::validTo)
                    .max(Comparator.naturalOrder())
                    .filter(end -> end.isAfter(agreed.validFrom()))
                    .ifPresent(end -> timeline().become(DecidedPeriod.copy(agreed, agreed.validFrom(), end, at)));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
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
                .filter(row -> row.state() == DesignationInForceState.SUSPENDED)
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
    void correct(DesignationInForceState state, Days.Span days, Instant at) {
        nameDecisions();
        Set<UUID> before = decisions();
        List<DecidedPeriod> later =
                known().stream().filter(row -> reaches(row, days.to())).toList();
        timeline().become(new DecidedPeriod(state, null, days.from(), days.to(), at));
        later.forEach(row -> rows.add(DecidedPeriod.copy(row, later(row.validFrom(), days.to()), row.validTo(), at)));
        if (state == DesignationInForceState.ACTIVE) {
            takeBack(before);
        }
    }

    /**
     * A row that an instance of the version before writes during an upgrade names no decision: it belongs to the one
     * that began on the same day on the same ground. That can be seen only until its days are split.
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

    /** Whether nothing was decided of a day, but of later ones. */
    boolean begunAfter(LocalDate day) {
        return known().stream().allMatch(row -> row.validFrom().isAfter(day));
    }

    /** Whether something was decided that begins on a day or later. */
    boolean begunFrom(LocalDate day) {
        return known().stream().anyMatch(row -> !row.validFrom().isBefore(day));
    }

    /**
     * Has the first row begin and the last one end with a term that is put right.
     *
     * @throws Refused where a row of those between would have no day left
     */
    void rebound(LocalDate from, LocalDate to, Instant at) {
        List<DecidedPeriod> before = known();
        int last = before.size() - 1;
        List<DecidedPeriod> after = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            DecidedPeriod row = before.get(i);
            LocalDate begins = i == 0 ? from : row.validFrom();
            LocalDate ends = i == last ? to : row.validTo();
            if (!begins.isBefore(ends)) {
                throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/termUntil");
            }
            after.add(DecidedPeriod.copy(row, begins, ends, at));
        }
        takeAway(LocalDate.MIN, Ids.next(), at);
        rows.addAll(after);
    }

    boolean suspendedFrom(LocalDate day) {
        return known().stream().anyMatch(row -> row.state() == DesignationInForceState.SUSPENDED && reaches(row, day));
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
