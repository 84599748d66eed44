package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The institution asks that its own suspension be lifted: then it does not end by itself when its longest time is over
 * (医疗机构医疗保障定点管理暂行办法 art. 42), and the agency decides.
 */
final class Resumption {
    private Resumption() {}

    /** Whether it is suspended because the institution asked for it, which has not asked to resume yet. */
    static boolean mayBeAsked(Designation one) {
        return one.term().resumptionAskedOn() == null && one.days().suspendedOnRequest();
    }

    static DesignationEvent ask(Designation one, LocalDate today, Instant at) {
        one.mustAllow("request-resumption");
        one.term().askResumption(today);
        one.stay("request-resumption", null, at);
        return new DesignationEvent.ResumptionRequested();
    }
}
