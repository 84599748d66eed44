package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.WindowParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** What is due with a case and by which article; counted from its facts each time it is shown, so a new calendar shows. */
@ApplicationScoped
class CaseDeadlines {
    static final String ACCEPTANCE = "ONE_WINDOW_ACCEPTANCE";
    static final String DECISION = "ONE_WINDOW_DECISION";
    static final String CHANGE_FILING = "ONE_WINDOW_CHANGE_FILING";
    static final String DELIVERY = "ONE_WINDOW_DELIVERY";
    /** All of them, in the order in which a case comes by them. */
    private static final List<String> KINDS = List.of(CHANGE_FILING, ACCEPTANCE, DECISION, DELIVERY);

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Parameters parameters;

    CaseDeadlines(Deadlines deadlines, Calendars calendars, Parameters parameters) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /**
     * One deadline as it stands now.
     *
     * @param workdays after {@code start}; null while the clock is stopped
     * @param due null while the clock is stopped
     */
    record Due(String kind, String article, LocalDate start, Integer workdays, DueDay due) {
        Instant at() {
            return due == null ? null : WorkCalendar.endOfDay(due.day());
        }

        boolean overdue(Instant now) {
            return due != null && !now.isBefore(at());
        }
    }

    /** Workdays from today to the last day: 0 on it, negative after it; null while the clock is stopped. */
    Integer workdaysLeft(Due due, Instant now) {
        return due.due() == null
                ? null
                : calendars
                        .current()
                        .workdaysBetween(WorkCalendar.dayOf(now), due.due().day());
    }

    /** What is due next with a case, if anything is. */
    Optional<Due> of(OneWindowCase one) {
        return switch (one.status()) {
            case SUBMITTED ->
                Optional.of(counted(
                        ACCEPTANCE,
                        "行政许可法 art. 32(4)",
                        one.receivedOn(),
                        figure(WindowParameter.ACCEPTANCE_WORKDAYS, one, one.receivedOn())));
            case IN_REVIEW, CORRECTION_REQUIRED ->
                one.review().clock().map(clock -> decision(one.acceptance().clock(), clock));
            case APPROVED ->
                Optional.of(counted(
                        DELIVERY,
                        "行政许可法 art. 44",
                        one.conclusion().on(),
                        figure(
                                WindowParameter.DELIVERY_WORKDAYS,
                                one,
                                one.conclusion().on())));
            case DRAFT -> filesChange(one) ? Optional.of(changeFiling(one)) : Optional.empty();
            case ACCEPTED, NOT_ACCEPTED, REJECTED, ISSUED, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Whether a home files by it what was changed on a day that is known. */
    static boolean filesChange(OneWindowCase one) {
        return one.application().changedOn() != null && one.category().kind() == InstitutionKind.CARE;
    }

    /** Until when a home must have handed in what was changed. */
    Due changeFiling(OneWindowCase one) {
        LocalDate changed = one.application().changedOn();
        return counted(
                CHANGE_FILING,
                "养老机构管理办法; 区域参数 CHANGE_FILING_WORKDAYS",
                changed,
                figure(WindowParameter.CHANGE_FILING_WORKDAYS, one, changed));
    }

    private Due decision(ClockKind kind, CaseClock clock) {
        return clock.standing()
                ? new Due(DECISION, kind.article(), clock.start(), null, null)
                : counted(DECISION, kind.article(), clock.start(), clock.workdays(calendars.current()));
    }

    private Due counted(String kind, String article, LocalDate start, int workdays) {
        return new Due(kind, article, start, workdays, calendars.current().plusWorkdays(start, workdays));
    }

    private int figure(WindowParameter parameter, OneWindowCase one, LocalDate day) {
        return parameters.integer(parameter, one.region(), day);
    }

    /** By when the stage is to end that a case is in, late or not; {@link CaseKey#NEVER} while no time runs. */
    Instant dueAt(OneWindowCase one) {
        return of(one).map(Due::at).orElse(CaseKey.NEVER);
    }

    /** Sets the next deadline and clears the others; called after every verb. */
    void follow(OneWindowCase one, Instant now) {
        Due next = of(one).filter(due -> due.due() != null).orElse(null);
        one.review().dueBy(dueAt(one));
        for (String kind : KINDS) {
            if (next == null || !next.kind().equals(kind)) {
                deadlines.clear(one.id(), kind);
            }
        }
        if (next != null) {
            deadlines.setWorkdays(one.id(), next.kind(), next.start(), next.workdays());
        }
        if (next == null || !next.overdue(now)) {
            one.inTime();
        }
    }

    /** Whether a renewal was asked for so long before the last day that silence grants it. */
    boolean inTime(OneWindowCase renewal, LocalDate lastDay) {
        int ahead = figure(WindowParameter.RENEWAL_WORKDAYS_AHEAD, renewal, renewal.receivedOn());
        return !calendars
                .current()
                .plusWorkdays(renewal.receivedOn(), ahead)
                .day()
                .isAfter(lastDay);
    }

    /** Whether the deadline of a handler has really come by today's calendar; else it is set again. */
    boolean isDue(OneWindowCase one, String kind, Instant now) {
        Due due = of(one).filter(next -> next.kind().equals(kind)).orElse(null);
        if (due == null || due.overdue(now)) {
            return due != null;
        }
        follow(one, now);
        return false;
    }
}
