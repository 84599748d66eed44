package org.yiyang.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yiyang.institution.RegistrationPeriod.Content;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The register's rows of one institution: one after the other without gaps, the last one open. */
final class RegistrationTimeline {
    private final List<RegistrationPeriod> rows;

    RegistrationTimeline(List<RegistrationPeriod> rows) {
        this.rows = rows;
    }

    void begin(Content content, LocalDate day, Instant at) {
        rows.add(new RegistrationPeriod(content, day, null, at));
    }

    /** Lets the first row begin as early as that day: what is known first is taken to have been so before. */
    void reach(LocalDate day, Instant at) {
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
    void change(UnaryOperator<Content> change, LocalDate from, Instant at) {
        LocalDate last = latest().validFrom();
        if (from.isBefore(last)) {
            throw new Refused(InstitutionRefusal.LATER_CHANGE, last).at("/effectiveOn");
        }
        alter(change, new Days.Span(from, null), at);
    }

    /** Changes what is known of some days, row by row, so that what else changed within them stays. */
    void alter(UnaryOperator<Content> change, Days.Span days, Instant at) {
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

    /** Whether what was recorded at a moment closed what had worked until then. */
    boolean closedAt(Instant moment) {
        return rows.stream()
                .anyMatch(row -> moment.equals(row.supersededAt())
                        && row.validTo() == null
                        && row.status() != InstitutionStatus.CLOSED);
    }

    Timeline<RegistrationPeriod> rows() {
        return new Timeline<>(rows, (row, from, to, at) -> new RegistrationPeriod(row.content(), from, to, at));
    }

    List<RegistrationPeriod> known() {
        return rows.stream()
                .filter(RegistrationPeriod::current)
                .sorted(Comparator.comparing(RegistrationPeriod::validFrom))
                .toList();
    }

    RegistrationPeriod latest() {
        List<RegistrationPeriod> known = known();
        return known.get(known.size() - 1);
    }

    Optional<RegistrationPeriod> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day)).findFirst();
    }

    /** The day since which it had been in the status of a row without a break. */
    LocalDate inStatusSince(RegistrationPeriod row) {
        List<RegistrationPeriod> known = known();
        int first = known.indexOf(row);
        while (first > 0 && known.get(first - 1).status() == known.get(first).status()) {
            first--;
        }
        return known.get(first).validFrom();
    }
}
