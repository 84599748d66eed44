package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** The rules of 医疗机构医疗保障定点管理暂行办法 on agreements whose figures are a region's parameters. */
@ApplicationScoped
class DesignationAgreementRules {
    private final Parameters parameters;
    private final Calendars calendars;

    DesignationAgreementRules(Parameters parameters, Calendars calendars) {
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 10: the term is generally one year. */
    void term(DesignationAgreement agreement, String region, Call call) {
        if (!agreement.termFrom().isBefore(agreement.termTo())) {
            throw new Refused(DesignationRefusal.TERM_REVERSED).at("/termUntil");
        }
        int months = integer(InsuranceParameter.TERM_MONTHS, region, call);
        if (agreement.termTo().isAfter(agreement.termFrom().plusMonths(months))) {
            throw new Refused(DesignationRefusal.TERM_TOO_LONG, months).at("/termUntil");
        }
    }

    /** What is signed now has not run out yet. */
    void termToSign(DesignationAgreement agreement, String region, Call call) {
        term(agreement, region, call);
        if (!call.today().isBefore(agreement.termTo())) {
            throw new Refused(DesignationRefusal.TERM_OVER).at("/termUntil");
        }
    }

    /**
     * 医疗机构医疗保障定点管理暂行办法 art. 44: asked for three months ahead, and never by a public institution.
     *
     * @param designation of which it is asked for; before it was bound nobody could
     */
    void ownRequest(
            KnownInstitution institution,
            LocalDate requestedOn,
            LocalDate effectiveOn,
            Designation designation,
            Call call) {
        if (institution.isPublic()) {
            throw new Refused(DesignationRefusal.PUBLIC_MAY_NOT_ASK).at("/ground");
        }
        if (requestedOn == null) {
            throw new Refused(DesignationRefusal.REQUEST_DAY_MISSING).at("/requestedOn");
        }
        notInFuture(requestedOn, call, "/requestedOn");
        mustNotBeBefore(requestedOn, boundSince(designation, call), "/requestedOn");
        int months = integer(InsuranceParameter.REQUEST_AHEAD_MONTHS, institution.regionCode(), call);
        if (effectiveOn.isBefore(earliestOwnEnd(requestedOn, months))) {
            throw new Refused(DesignationRefusal.ASKED_TOO_LATE, months).at("/effectiveOn");
        }
    }

    /** 医疗保障基金使用监督管理条例 art. 13: notice, and time to state one's case, before the decision takes effect. */
    void termination(
            KnownInstitution institution,
            Designation designation,
            DesignationAgreements.Termination termination,
            Call call) {
        if (termination.ground().bySystemOnly()) {
            throw new Refused(DesignationRefusal.GROUND_NOT_YOURS).at("/ground");
        }
        notInFuture(termination.effectiveOn(), call, "/effectiveOn");
        if (!designation.agreement().holds(termination.effectiveOn())
                || designation.days().begunAfter(termination.effectiveOn())) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/effectiveOn");
        }
        sinceAgreed(termination.noticeServedOn(), designation, "/noticeServedOn", call);
        if (termination.ground() == TerminationGround.INSTITUTION_REQUEST) {
            ownRequest(institution, termination.requestedOn(), termination.effectiveOn(), designation, call);
            return;
        }
        DesignationHearing hearing = designation.hearing();
        if (hearing != null && !hearing.isOf(termination.ground(), termination.noticeServedOn())) {
            throw new Refused(
                            DesignationRefusal.NOTICE_DIFFERS,
                            hearing.ground().label().zh(),
                            hearing.servedOn())
                    .at("/noticeServedOn");
        }
        int workdays = integer(InsuranceParameter.TERMINATION_NOTICE_WORKDAYS, institution.regionCode(), call);
        LocalDate earliest = earliestTermination(termination.noticeServedOn(), workdays, calendars.current());
        if (termination.effectiveOn().isBefore(earliest)) {
            throw new Refused(DesignationRefusal.NOTICE_TOO_SHORT, earliest).at("/effectiveOn");
        }
    }

    /** What is done about an agreement is done between its signing and today. */
    void sinceAgreed(LocalDate servedOn, Designation designation, String pointer, Call call) {
        notInFuture(servedOn, call, pointer);
        mustNotBeBefore(servedOn, boundSince(designation, call), pointer);
    }

    /** Since when an agreement binds; one from paper may have followed another there, which had one term. */
    LocalDate boundSince(Designation designation, Call call) {
        LocalDate agreed = designation.agreedOn();
        return designation.origin() == Origin.PROCEDURE
                ? agreed
                : agreed.minusMonths(integer(InsuranceParameter.TERM_MONTHS, designation.region(), call));
    }

    /**
     * 医疗机构医疗保障定点管理暂行办法 art. 12: until when no new application is taken, counted from the end or from the decision, whichever
     * comes later; null if it is not barred.
     */
    LocalDate barredUntil(DesignationAgreements.Termination termination, String region, Call call) {
        return switch (termination.ground().bar()) {
            case NONE -> null;
            case BREACH ->
                barBegins(termination, call).plusMonths(integer(InsuranceParameter.BREACH_BAR_MONTHS, region, call));
            case VIOLATION ->
                barBegins(termination, call).plusMonths(integer(InsuranceParameter.VIOLATION_BAR_MONTHS, region, call));
        };
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 12: until when no institution may apply for which those answer who caused the end. */
    LocalDate headsBarredUntil(DesignationAgreements.Termination termination, String region, Call call) {
        return barBegins(termination, call).plusMonths(integer(InsuranceParameter.HEAD_BAR_MONTHS, region, call));
    }

    private static LocalDate barBegins(DesignationAgreements.Termination termination, Call call) {
        return termination.effectiveOn().isAfter(call.today()) ? termination.effectiveOn() : call.today();
    }

    /**
     * 医疗机构医疗保障定点管理暂行办法 art. 40: within 30 workdays of the approval, and of the day on which the register
     * published it, whatever day is said; late is a ground, not a refusal.
     */
    boolean changeIsLate(ChangeKind kind, LocalDate approvedOn, Designation designation, Call call) {
        notInFuture(approvedOn, call, "/approvedOn");
        LocalDate applied = designation.application().submittedOn();
        mustNotBeBefore(approvedOn, applied == null ? boundSince(designation, call) : applied, "/approvedOn");
        int workdays = integer(InsuranceParameter.CHANGE_REPORT_WORKDAYS, designation.region(), call);
        return call.today().isAfter(lastReportDay(approvedOn, workdays, calendars.current()))
                || designation.registered().late(kind, lastReportDays(designation.region(), call), call.today());
    }

    /** By when a change is reported that became known on a day. */
    UnaryOperator<LocalDate> lastReportDays(String region, Call call) {
        int workdays = integer(InsuranceParameter.CHANGE_REPORT_WORKDAYS, region, call);
        return knownOn -> lastReportDay(knownOn, workdays, calendars.current());
    }

    /** The last day on which a change that was approved on a day is reported in time. */
    static LocalDate lastReportDay(LocalDate approvedOn, int workdays, WorkCalendar calendar) {
        return calendar.plusWorkdays(approvedOn, workdays).day();
    }

    /** The first day on which a termination may take effect of which notice was served on a day. */
    static LocalDate earliestTermination(LocalDate noticeServedOn, int workdays, WorkCalendar calendar) {
        return calendar.plusWorkdays(noticeServedOn, workdays).day();
    }

    /** The first day on which a suspension or dissolution may take effect that was asked for on a day. */
    static LocalDate earliestOwnEnd(LocalDate requestedOn, int months) {
        return requestedOn.plusMonths(months);
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 41: how far ahead a renewal is asked for. */
    RenewalTimes renewalTimes(String region, Call call) {
        return new RenewalTimes(
                integer(InsuranceParameter.RENEWAL_AHEAD_MONTHS, region, call),
                integer(InsuranceParameter.RENEWAL_REMINDER_DAYS, region, call));
    }

    void withinTerm(Days.Span span, DesignationTerm term) {
        if (!span.from().isBefore(span.to())) {
            throw new Refused(DesignationRefusal.TERM_REVERSED).at("/validUntil");
        }
        if (span.from().isBefore(term.agreement().termFrom()) || span.to().isAfter(term.boundTo())) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/validFrom");
        }
    }

    void notInFuture(LocalDate day, Call call, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(DesignationRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }

    private static void mustNotBeBefore(LocalDate day, LocalDate step, String pointer) {
        if (day.isBefore(step)) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, step).at(pointer);
        }
    }

    private int integer(InsuranceParameter parameter, String region, Call call) {
        return parameters.integer(parameter, region, call.today());
    }
}
