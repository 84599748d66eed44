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
 * @param endedOn the first day on which it had ended
 */
@Embeddable
record AgreementLife(
        @Column(name = "signed_on") LocalDate signedOn,
        @Embedded Filings filings,
        @Column(name = "active_from") LocalDate activeFrom,
        @Embedded Suspensions suspensions,
        @Embedded TerminationNotice notice,

        @Enumerated(EnumType.STRING) @Column(name = "ended_grounds", length = 20)
        EndGrounds endedGrounds,

        @Column(name = "ended_on") LocalDate endedOn) {
    static final AgreementLife NOT_YET =
            new AgreementLife(null, Filings.NONE, null, Suspensions.NONE, null, null, null);

    AgreementLife {
        suspensions = suspensions == null ? Suspensions.NONE : suspensions;
    }

    AgreementLife signed(LocalDate day, Filings needed) {
        return new AgreementLife(day, needed, activeFrom, suspensions, notice, endedGrounds, endedOn);
    }

    AgreementLife filing(Filings next) {
        return new AgreementLife(signedOn, next, activeFrom, suspensions, notice, endedGrounds, endedOn);
    }

    /** Since when a bureau keeps it suspended; null takes that bureau's suspension away. */
    AgreementLife suspendedBy(Bureau bureau, LocalDate since) {
        return new AgreementLife(
                signedOn, filings, activeFrom, suspensions.by(bureau, since), notice, endedGrounds, endedOn);
    }

    AgreementLife noticed(TerminationNotice how) {
        return new AgreementLife(signedOn, filings, activeFrom, suspensions, how, endedGrounds, endedOn);
    }

    AgreementLife ended(EndGrounds grounds, LocalDate day) {
        return new AgreementLife(signedOn, filings, activeFrom, suspensions, notice, grounds, day);
    }

    /** Takes effect again by its corrected term. */
    AgreementLife replanned(LocalDate signed, LocalDate filed) {
        return new AgreementLife(signed, filings.on(filed), null, suspensions, notice, endedGrounds, endedOn);
    }

    /** Takes effect once its first day has come and it is signed and filed with every bureau that is asked. */
    AgreementLife activated(AgreementEntry entry, LocalDate today) {
        LocalDate first = firstDay(entry);
        if (activeFrom != null || first == null || first.isAfter(today) || first.isAfter(entry.endDate())) {
            return this;
        }
        return new AgreementLife(signedOn, filings, first, suspensions, notice, endedGrounds, endedOn);
    }

    /** The day on which it takes effect or took effect; null while something is missing. */
    LocalDate firstDay(AgreementEntry entry) {
        LocalDate ready = filings.required() ? filings.filedOn() : signedOn;
        if (ready == null) {
            return null;
        }
        return ready.isAfter(entry.startDate()) ? ready : entry.startDate();
    }

    /** Whether a bureau has refused it, and nothing was put right since. */
    boolean filingRefused() {
        return !filings.in(AgreementFilingState.REFUSED).isEmpty();
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
                        filings.filedOn() == null ? AgreementStatus.SIGNED : AgreementStatus.FILED,
                        suspensions.since() == null
                                ? department.minus(Days.between(today, null))
                                : department.or(Days.between(suspensions.since(), null))),
                validity,
                today);
    }

    /** Brings the period rows in line with the outcome; a row that changed is superseded and replaced. */
    boolean replace(List<AgreementPeriod> rows, TermOutcome outcome, Instant at) {
        List<AgreementPeriod> wanted = new ArrayList<>();
        outcome.effective()
                .spans()
                .forEach(span -> wanted.add(new AgreementPeriod(AgreementInForceState.EFFECTIVE, null, span, at)));
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
        return new AgreementPeriod(AgreementInForceState.SUSPENDED, cause, span, at);
    }
}
