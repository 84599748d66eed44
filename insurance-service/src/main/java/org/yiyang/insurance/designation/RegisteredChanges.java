package org.yiyang.insurance.designation;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.RegisteredFact;

/**
 * The major changes that the register has published of a designated institution. Each is to be reported; what is not
 * reported in time is a ground for the agency's decision, as is a closing without report
 * (医疗机构医疗保障定点管理暂行办法 art. 43(6), (7)).
 *
 * @param rows those of one designation, to which more are added
 */
record RegisteredChanges(List<RegisteredChange> rows) {

    /** A report from before this period is not of what the register publishes now. */
    private static final Period REPORTED_AHEAD = Period.ofMonths(6);

    /**
     * Notes what the register publishes; returns whether that changes anything of what is to be reported. A closing
     * that is over before it had to be reported needs no report; one that was late stays a ground until it is reported.
     *
     * @param lastDays the last day on which a change is reported in time that became known on a day
     */
    boolean note(
            Set<RegisteredFact> facts,
            List<ReportedChange> reported,
            UnaryOperator<LocalDate> lastDays,
            LocalDate today) {
        List<RegisteredChange> over = open().filter(
                        row -> facts.contains(RegisteredFact.WORK_BEGUN) && row.kind() == ChangeKind.CLOSURE)
                .filter(row -> !row.late(lastDays, today))
                .toList();
        over.forEach(row -> row.settle(today));
        List<ChangeKind> kinds = facts.stream()
                .flatMap(fact -> kind(fact).stream())
                .distinct()
                .filter(kind -> open().noneMatch(row -> row.kind() == kind))
                .toList();
        for (ChangeKind kind : kinds) {
            RegisteredChange row = new RegisteredChange(kind, today);
            unused(kind, reported, today).ifPresent(report -> row.settle(report.reportedOn()));
            rows.add(row);
        }
        return !kinds.isEmpty() || !over.isEmpty();
    }

    /** The institution has reported a change. */
    void settle(ChangeKind kind, LocalDate today) {
        open().filter(row -> row.kind() == kind).toList().forEach(row -> row.settle(today));
    }

    /** What the institution had reported before the register published it. */
    private Optional<ReportedChange> unused(ChangeKind kind, List<ReportedChange> reported, LocalDate today) {
        return reported.stream()
                .filter(report -> report.kind() == kind)
                .filter(report -> report.reportedOn().isAfter(today.minus(REPORTED_AHEAD)))
                .filter(report ->
                        rows.stream().filter(row -> row.kind() == kind).noneMatch(row -> row.isOf(report)))
                .max(Comparator.comparing(ReportedChange::reportedOn));
    }

    /** Whether a change of a kind is open that became known so long ago that a report of it is late. */
    boolean late(ChangeKind kind, UnaryOperator<LocalDate> lastDays, LocalDate today) {
        return open().anyMatch(row -> row.kind() == kind && row.late(lastDays, today));
    }

    Stream<RegisteredChange> open() {
        return rows.stream().filter(RegisteredChange::open);
    }

    /**
     * Raises the grounds that follow on a day from what is not reported, and takes back those of what was reported
     * since; returns whether that changes anything.
     *
     * @param lastDays the last day on which a change is reported in time that became known on a day
     */
    boolean flag(Set<Flag> flags, UnaryOperator<LocalDate> lastDays, LocalDate today) {
        List<ChangeKind> late = open().filter(row -> row.late(lastDays, today))
                .map(RegisteredChange::kind)
                .toList();
        boolean changes =
                Flag.CHANGE_NOT_REPORTED.where(late.stream().anyMatch(kind -> kind != ChangeKind.CLOSURE), flags);
        return Flag.CLOSED_WITHOUT_REPORT.where(late.contains(ChangeKind.CLOSURE), flags) || changes;
    }

    /** The days on which something of what is open becomes late. */
    Stream<LocalDate> lateDays(UnaryOperator<LocalDate> lastDays) {
        return open().map(row -> lastDays.apply(row.knownOn()).plusDays(1));
    }

    private static Optional<ChangeKind> kind(RegisteredFact fact) {
        return switch (fact) {
            case NAME -> Optional.of(ChangeKind.NAME);
            case ADDRESS -> Optional.of(ChangeKind.ADDRESS);
            case OWNERSHIP -> Optional.of(ChangeKind.NATURE);
            case BEDS -> Optional.of(ChangeKind.SIZE);
            case CATEGORY, LEVEL -> Optional.of(ChangeKind.LEVEL_OR_CATEGORY);
            case DEPARTMENTS -> Optional.of(ChangeKind.DEPARTMENTS);
            case WORK_ENDED -> Optional.of(ChangeKind.CLOSURE);
            case WORK_BEGUN -> Optional.empty();
        };
    }
}
