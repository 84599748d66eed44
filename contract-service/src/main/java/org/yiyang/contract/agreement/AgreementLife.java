package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Period;

/**
 * What happened to an agreement since both signed, as days.
 *
 * @param notice the notice of termination that a party has given, null without one
 * @param activeFrom the day on which it took effect
 * @param suspendedSince since when a department keeps it suspended
 * @param endedOn the first day on which it had ended
 */
@Embeddable
record AgreementLife(
        @Column(name = "signed_on") LocalDate signedOn,
        @Column(name = "filing_required") boolean filingRequired,
        @Column(name = "receipt_number") String receiptNumber,
        @Column(name = "filed_on") LocalDate filedOn,
        @Column(name = "active_from") LocalDate activeFrom,
        @Column(name = "suspended_since") LocalDate suspendedSince,
        @Embedded TerminationNotice notice,

        @Enumerated(EnumType.STRING) @Column(name = "ended_grounds", length = 20)
        EndGrounds endedGrounds,

        @Column(name = "ended_on") LocalDate endedOn) {
    static final AgreementLife NOT_YET = new AgreementLife(null, false, null, null, null, null, null, null, null);

    AgreementLife signed(LocalDate day, boolean filing) {
        return new AgreementLife(
                day, filing, receiptNumber, filedOn, activeFrom, suspendedSince, notice, endedGrounds, endedOn);
    }

    AgreementLife filed(String receipt, LocalDate day) {
        return new AgreementLife(
                signedOn, filingRequired, receipt, day, activeFrom, suspendedSince, notice, endedGrounds, endedOn);
    }

    AgreementLife suspended(LocalDate since) {
        return new AgreementLife(
                signedOn, filingRequired, receiptNumber, filedOn, activeFrom, since, notice, endedGrounds, endedOn);
    }

    AgreementLife noticed(TerminationNotice how) {
        return new AgreementLife(
                signedOn,
                filingRequired,
                receiptNumber,
                filedOn,
                activeFrom,
                suspendedSince,
                how,
                endedGrounds,
                endedOn);
    }

    AgreementLife ended(EndGrounds grounds, LocalDate day) {
        return new AgreementLife(
                signedOn, filingRequired, receiptNumber, filedOn, activeFrom, suspendedSince, notice, grounds, day);
    }

    /** Takes effect again by its corrected term. */
    AgreementLife replanned(LocalDate signed, LocalDate filed) {
        return new AgreementLife(
                signed, filingRequired, receiptNumber, filed, null, suspendedSince, notice, endedGrounds, endedOn);
    }

    /** Takes effect once its first day has come and it is signed and, where that is required, filed. */
    AgreementLife activated(AgreementEntry entry, LocalDate today) {
        LocalDate first = firstDay(entry);
        if (activeFrom != null || first == null || first.isAfter(today) || first.isAfter(entry.endDate())) {
            return this;
        }
        return new AgreementLife(
                signedOn, filingRequired, receiptNumber, filedOn, first, suspendedSince, notice, endedGrounds, endedOn);
    }

    /** The day on which it takes effect or took effect; null while something is missing. */
    LocalDate firstDay(AgreementEntry entry) {
        LocalDate ready = filingRequired ? filedOn : signedOn;
        if (ready == null) {
            return null;
        }
        return ready.isAfter(entry.startDate()) ? ready : entry.startDate();
    }

    TermOutcome outcome(AgreementEntry entry, List<AgreementPeriod> periods, PartyValidity validity, LocalDate today) {
        Days department = Days.of(periods.stream()
                .filter(period -> period.current() && period.cause() == SuspensionCause.DEPARTMENT)
                .toList());
        return TermOutcome.of(
                new TermOutcome.Facts(
                        signedOn,
                        activeFrom,
                        entry.endDate(),
                        notice,
                        filedOn == null ? AgreementStatus.SIGNED : AgreementStatus.FILED,
                        suspendedSince == null
                                ? department.minus(Days.between(today, null))
                                : department.or(Days.between(suspendedSince, null))),
                validity,
                today);
    }

    /** Brings the period rows in line with the outcome; a row that changed is superseded and replaced. */
    boolean replace(List<AgreementPeriod> rows, TermOutcome outcome, Instant at) {
        List<AgreementPeriod> wanted = new ArrayList<>();
        outcome.effective()
                .spans()
                .forEach(span -> wanted.add(new AgreementPeriod(InForceState.EFFECTIVE, null, span, at)));
        outcome.departmentSuspended()
                .spans()
                .forEach(span -> wanted.add(suspended(SuspensionCause.DEPARTMENT, span, at)));
        outcome.qualificationSuspended()
                .spans()
                .forEach(span -> wanted.add(suspended(SuspensionCause.QUALIFICATION, span, at)));
        List<AgreementPeriod> known = rows.stream().filter(Period::current).toList();
        List<AgreementPeriod> gone = known.stream()
                .filter(row -> wanted.stream().noneMatch(row::saysTheSameAs))
                .toList();
        wanted.removeIf(row -> known.stream().anyMatch(row::saysTheSameAs));
        gone.forEach(row -> row.end(at));
        rows.addAll(wanted);
        return !gone.isEmpty() || !wanted.isEmpty();
    }

    private static AgreementPeriod suspended(SuspensionCause cause, Days.Span span, Instant at) {
        return new AgreementPeriod(InForceState.SUSPENDED, cause, span, at);
    }
}
