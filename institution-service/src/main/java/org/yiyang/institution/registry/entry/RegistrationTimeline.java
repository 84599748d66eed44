package org.yiyang.institution.registry.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yiyang.institution.registry.entry.RegistrationPeriod.Content;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The register's rows of one institution: one after the other without gaps, the last one open. */
public final class RegistrationTimeline {
    private final List<RegistrationPeriod> rows;

    public RegistrationTimeline(List<RegistrationPeriod> rows) {
        this.rows = rows;
    }

    public void begin(Content content, LocalDate day, Instant at) {
        rows.add(new RegistrationPeriod(content, day, null, at));
    }

    /** Makes the first row begin as early as that day: what is known first is taken to have been so before. */
    public void reach(LocalDate day, Instant at) {
        RegistrationPeriod first = known().get(0);
        if (day.isBefore(first.validFrom())) {
            first.end(at);
            rows.add(new RegistrationPeriod(first.content(), day, first.validTo(), at));
        }
    }

    /**
     * Changes what stands from a day on.
     *
     * @throws Refused if a later change is known, which only a correction can go before
     */
    public void change(UnaryOperator<Content> change, LocalDate from, Instant at) {
        LocalDate last = latest().validFrom();
        if (from.isBefore(last)) {
            throw new Refused(InstitutionRefusal.LATER_CHANGE, last).at("/effectiveOn");
        }
        alter(change, new Days.Span(from, null), at);
    }

    /** Changes what is known of some days, row by row, so that what else changed within them stays. */
    public void alter(UnaryOperator<Content> change, Days.Span days, Instant at) {
        for (RegistrationPeriod row : known()) {
            LocalDate from = row.validFrom().isAfter(days.from()) ? row.validFrom() : days.from();
            LocalDate to = earlier(row.validTo(), days.to());
            if (to != null && !from.isBefore(to)) {
                continue;
            }
            row.end(at);
            add(row.content(), row.validFrom(), from, at);
            rows.add(new RegistrationPeriod(change.apply(row.content()), from, to, at));
            if (to != null) {
                add(row.content(), to, row.validTo(), at);
            }
        }
    }

    private void add(Content content, LocalDate from, LocalDate to, Instant at) {
        if (to == null || from.isBefore(to)) {
            rows.add(new RegistrationPeriod(content, from, to, at));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }

    /** A certificate is valid from a day on; the first one opens what has not worked yet. */
    public void open(LocalDate certified, Takeover takeover, Instant at) {
        reach(certified, at);
        RegistrationPeriod latest = latest();
        if (latest.status() == InstitutionStatus.REGISTERED) {
            RegistrationChange opening = RegistrationChange.opening(
                    latest.entry().openedBy(certified, takeover).openedOn());
            alter(
                    row -> row.with(opening, InstitutionStatus.OPERATING, row.document()),
                    new Days.Span(certified, null),
                    at);
        }
    }

    /** The days on which one of these statuses stood in the register. */
    public Days daysIn(Set<InstitutionStatus> some) {
        return known().stream()
                .filter(row -> some.contains(row.status()))
                .map(row -> Days.between(row.validFrom(), row.validTo()))
                .reduce(Days.NONE, Days::or);
    }

    /** The days on which the institution ran itself; what was first known is taken to have been so before. */
    public Days ownDays() {
        List<RegistrationPeriod> known = known();
        return known.stream()
                .filter(row -> row.entry().operatedById() == null)
                .map(row -> Days.between(row == known.get(0) ? LocalDate.MIN : row.validFrom(), row.validTo()))
                .reduce(Days.NONE, Days::or);
    }

    /** Whether what was recorded at a moment closed what had worked until then. */
    public boolean closedAt(Instant moment) {
        return rows.stream()
                .anyMatch(row -> moment.equals(row.supersededAt())
                        && row.validTo() == null
                        && row.status() != InstitutionStatus.CLOSED);
    }

    /** Whether what was recorded at a moment closed days, from that one on, on which it had not been closed before. */
    public boolean closedAt(Instant moment, LocalDate from) {
        return rows.stream()
                .anyMatch(row -> moment.equals(row.supersededAt())
                        && row.status() != InstitutionStatus.CLOSED
                        && (row.validTo() == null || row.validTo().isAfter(from)));
    }

    public Timeline<RegistrationPeriod> rows() {
        return new Timeline<>(rows, (row, from, to, at) -> new RegistrationPeriod(row.content(), from, to, at));
    }

    public List<RegistrationPeriod> known() {
        return rows.stream()
                .filter(RegistrationPeriod::current)
                .sorted(Comparator.comparing(RegistrationPeriod::validFrom))
                .toList();
    }

    public RegistrationPeriod latest() {
        List<RegistrationPeriod> known = known();
        return known.get(known.size() - 1);
    }

    Optional<RegistrationPeriod> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day)).findFirst();
    }

    /** The day since which it had been in the status of a row without a break. */
    public LocalDate inStatusSince(RegistrationPeriod row) {
        List<RegistrationPeriod> known = known();
        int first = known.indexOf(row);
        while (first > 0 && known.get(first - 1).status() == known.get(first).status()) {
            first--;
        }
        return known.get(first).validFrom();
    }
}
