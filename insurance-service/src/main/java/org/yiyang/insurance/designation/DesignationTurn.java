package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.insurance.copies.Licence;

/** What a day does to a designation by itself: its licence, decided suspensions, their longest time, the terms. */
record DesignationTurn(Designation one, Licence licence, Today today) {

    /**
     * A day and the figures that hold on it.
     *
     * @param voluntaryDays parameter VOLUNTARY_SUSPENSION_DAYS
     * @param renewal parameters RENEWAL_AHEAD_MONTHS and RENEWAL_REMINDER_DAYS
     * @param terminateAtOnce parameter TERMINATE_AT_ONCE
     * @param free whether neither the institution nor the code is bound to another agreement
     */
    record Today(
            LocalDate day,
            int voluntaryDays,
            RenewalTimes renewal,
            boolean terminateAtOnce,
            boolean free,
            Instant at) {}

    /** Brings the designation in line with the day; empty if nothing changed. */
    List<DesignationEvent> take() {
        List<DesignationEvent> events = new ArrayList<>();
        boolean returned = today.free() && one.term().holds(today.day()) && !licence.lostOn(today.day());
        if (one.status() == DesignationStatus.TERMINATED && one.term().endedForLicence() && returned) {
            one.reopen(today.at());
            one.become("reopen", one.term().running(DesignationStatus.ACTIVE), null, today.at());
            events.add(new DesignationEvent.DesignationActive());
        }
        if (one.status().inTerm()) {
            one.term().turnOver(today.day()).ifPresent(over -> beginTerm(over, events));
            end(events);
        }
        if (InForceDays.replace(one.inForceRows(), one.days().known(), licence, today.at())) {
            one.stay("follow-licence", null, today.at());
            events.add(new DesignationEvent.DesignationFollowedLicence());
        }
        if (one.status().inTerm()) {
            settle(events);
            remindOfRenewal(events);
        }
        return events;
    }

    private void beginTerm(DesignationAgreement over, List<DesignationEvent> events) {
        one.pastTerms().add(over);
        one.flags().removeAll(Flag.REMINDERS);
        one.flags().remove(Flag.RENEWAL_ASKED_LATE);
        one.term().countSuspensions(one.days(), one.flags());
        one.stay("begin-term", null, today.at());
        events.add(new DesignationEvent.DesignationTermBegun());
    }

    private void end(List<DesignationEvent> events) {
        LocalDate voluntaryEnd = one.term().voluntaryEnd(one.days(), today.voluntaryDays());
        ending(voluntaryEnd).ifPresentOrElse(how -> endByItself(how, events), () -> expire(events));
    }

    /**
     * How a day ends it before its term; empty if it does not.
     *
     * @param voluntaryEnd the first day beyond the longest voluntary suspension, null if there is none
     */
    private Optional<DesignationEnding> ending(LocalDate voluntaryEnd) {
        if (licence.lostOn(today.day()) && today.terminateAtOnce()) {
            return Optional.of(new DesignationEnding(TerminationGround.LICENCE_LOST, licence.lostSince(), null));
        }
        if (voluntaryEnd != null && !today.day().isBefore(voluntaryEnd)) {
            return Optional.of(
                    new DesignationEnding(TerminationGround.VOLUNTARY_SUSPENSION_TOO_LONG, voluntaryEnd, null));
        }
        LocalDate termTo = one.term().boundTo();
        return !today.day().isBefore(termTo) && one.status() == DesignationStatus.SUSPENDED
                ? Optional.of(new DesignationEnding(TerminationGround.ENDED_WHILE_SUSPENDED, termTo, null))
                : Optional.empty();
    }

    private void endByItself(DesignationEnding how, List<DesignationEvent> events) {
        one.end(how, null, today.at());
        events.add(new DesignationEvent.DesignationTerminated());
    }

    private void expire(List<DesignationEvent> events) {
        if (!today.day().isBefore(one.term().boundTo())) {
            one.become("expire", DesignationStatus.EXPIRED, null, today.at());
            one.term().expire();
            events.add(new DesignationEvent.DesignationExpired());
        }
    }

    private void settle(List<DesignationEvent> events) {
        boolean lost = licence.lostOn(today.day());
        if (lost ? one.flags().add(Flag.LICENCE_LOST) : one.flags().remove(Flag.LICENCE_LOST)) {
            one.stay("follow-licence", null, today.at());
            events.add(new DesignationEvent.DesignationFollowedLicence());
        }
        boolean active = InForceDays.stored(one.inForceRows()).active().holds(today.day());
        if (active && one.status() == DesignationStatus.SUSPENDED) {
            one.become("take-effect", one.term().running(DesignationStatus.ACTIVE), null, today.at());
            events.add(new DesignationEvent.DesignationActive());
        } else if (!active && one.status() != DesignationStatus.SUSPENDED) {
            one.become("take-effect", DesignationStatus.SUSPENDED, null, today.at());
            events.add(new DesignationEvent.DesignationSuspended());
        }
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 41: people are reminded before it is late, and once more when it is. */
    private void remindOfRenewal(List<DesignationEvent> events) {
        if (!one.term().renewalOpen()) {
            return;
        }
        LocalDate termTo = one.term().boundTo();
        boolean late = !today.day().isBefore(today.renewal().firstLateDay(termTo));
        if (!today.day().isBefore(today.renewal().remindedOn(termTo))
                && one.flags().add(Flag.RENEWAL_DUE)
                && !late) {
            one.stay("remind-renewal", null, today.at());
            events.add(new DesignationEvent.RenewalDue());
        }
        if (late && one.flags().add(Flag.RENEWAL_OVERDUE)) {
            one.stay("remind-renewal", null, today.at());
            events.add(new DesignationEvent.RenewalOverdue());
        }
    }
}
