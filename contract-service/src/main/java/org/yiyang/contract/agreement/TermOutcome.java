package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.Optional;
import org.yiyang.kit.history.Days;

/**
 * What a signed agreement is on a day, and on which days it was in force: derived from its own facts and those of its
 * parties alone, so that it does not matter when and in what order they became known.
 *
 * @param grounds why it has ended, null while it has not
 * @param endedOn the first day on which it had ended, null while it has not
 */
record TermOutcome(
        AgreementStatus status,
        Days effective,
        Days departmentSuspended,
        Days qualificationSuspended,
        EndGrounds grounds,
        LocalDate endedOn) {

    /**
     * An agreement's own facts.
     *
     * @param since the day from which the parties' losses concern it
     * @param activeFrom the day on which it took effect, null if it has not
     * @param waiting what it is until it takes effect
     * @param departmentSuspended the days on which a department has suspended it
     */
    record Facts(
            LocalDate since,
            LocalDate activeFrom,
            LocalDate endDate,
            TerminationNotice notice,
            AgreementStatus waiting,
            Days departmentSuspended) {}

    /** When and why it ends, as is known today. */
    private record End(LocalDate day, EndGrounds grounds) {}

    static TermOutcome of(Facts facts, PartyValidity validity, LocalDate today) {
        End end = end(facts, validity, today);
        boolean over = !today.isBefore(end.day());
        Days term = facts.activeFrom() == null ? Days.NONE : Days.between(facts.activeFrom(), end.day());
        Days department = facts.departmentSuspended().and(term);
        Days qualification = validity.invalidSeenOn(today).and(term).minus(department);
        Days effective = term.minus(department).minus(qualification);
        return new TermOutcome(
                status(facts, over ? end : null, !term.minus(effective).holds(today)),
                effective,
                department,
                qualification,
                over ? end.grounds() : null,
                over ? end.day() : null);
    }

    private static AgreementStatus status(Facts facts, End over, boolean undisturbed) {
        if (over != null) {
            return over.grounds() == EndGrounds.EXPIRED ? AgreementStatus.EXPIRED : AgreementStatus.TERMINATED;
        }
        if (facts.activeFrom() == null) {
            return facts.waiting();
        }
        return undisturbed ? AgreementStatus.EFFECTIVE : AgreementStatus.SUSPENDED;
    }

    private static End end(Facts facts, PartyValidity validity, LocalDate today) {
        End end = new End(facts.endDate().plusDays(1), EndGrounds.EXPIRED);
        TerminationNotice notice = facts.notice();
        if (notice != null && notice.agreed() && notice.on().isBefore(end.day())) {
            end = new End(notice.on(), notice.grounds());
        }
        Days seen = Days.between(facts.since(), today.plusDays(1));
        Optional<PartyValidity.Loss> loss = validity.firstLoss(seen);
        if (loss.isPresent() && loss.get().day().isBefore(end.day())) {
            end = new End(loss.get().day(), loss.get().grounds());
        }
        return end;
    }
}
