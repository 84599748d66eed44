package org.yiyang.insurance.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.insurance.bureau.filing.FilingStandings.Standing;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.elder.InsuranceType;

/**
 * What is known of a referral of an inpatient, as far as the deductible asks (国办发〔2015〕70号).
 *
 * @param sender its designation on the day of the discharge, null without one
 * @param receiver its designation on the day of the arrival
 * @param before the insurance on the day of the discharge, null without one
 * @param after the insurance on the day of the arrival
 * @param samePool whether both institutions lie in the pool in which the elder is insured
 */
record ContinuityFacts(
        boolean verified,
        InsuranceType before,
        InsuranceType after,
        DesignationInForceState sender,
        DesignationInForceState receiver,
        boolean samePool,
        Filing filing,
        Stay stay) {
    /**
     * Whether the referral was filed; an emergency may be filed afterwards.
     *
     * @param held how its filing stands here, which counts before what the caller says; null where none is held
     * @param stated what the caller says, null where that is nothing
     */
    record Filing(Standing held, Boolean stated, boolean emergency) {
        private void add(List<ContinuityReason> reasons) {
            open().ifPresent(reasons::add);
            if (stated != null && held == null) {
                reasons.add(ContinuityReason.FILING_ONLY_TOLD);
            } else if (stated != null && stated != (held == Standing.FILED)) {
                reasons.add(ContinuityReason.FILING_TOLD_OTHERWISE);
            }
        }

        private Optional<ContinuityReason> open() {
            if (held == Standing.UNDER_WAY) {
                return Optional.of(ContinuityReason.FILING_UNDER_WAY);
            }
            if (held == Standing.FILED || (held == null && Boolean.TRUE.equals(stated))) {
                return Optional.empty();
            }
            if (emergency) {
                return Optional.of(ContinuityReason.EMERGENCY_FILES_AFTERWARDS);
            }
            boolean unknown = held == null && stated == null;
            return Optional.of(unknown ? ContinuityReason.FILING_UNKNOWN : ContinuityReason.NOT_FILED);
        }
    }

    /**
     * The days between the two stays.
     *
     * @param arrivedOn null before the arrival; a day to come is one on which it is meant to be
     * @param withinDays how many days after the discharge the arrival may be
     */
    record Stay(LocalDate dischargedOn, LocalDate arrivedOn, LocalDate today, int withinDays) {
        /** The day of the arrival; before it, the first on which it may still be. */
        LocalDate arrival() {
            if (arrivedOn != null) {
                return arrivedOn;
            }
            return today.isBefore(dischargedOn) ? dischargedOn : today;
        }

        private void add(List<ContinuityReason> reasons) {
            if (arrival().isAfter(dischargedOn.plusDays(withinDays))) {
                reasons.add(ContinuityReason.ARRIVED_TOO_LATE);
            } else if (arrivedOn == null || arrivedOn.isAfter(today)) {
                reasons.add(ContinuityReason.NOT_ARRIVED);
            }
        }
    }

    /** What speaks against it or is still open, in the order in which an agency looks at it. */
    List<ContinuityReason> reasons() {
        List<ContinuityReason> reasons = new ArrayList<>();
        addInsurance(reasons);
        addSide(sender, ContinuityReason.SENDER_NOT_DESIGNATED, ContinuityReason.SENDER_SUSPENDED, reasons);
        addSide(receiver, ContinuityReason.RECEIVER_NOT_DESIGNATED, ContinuityReason.RECEIVER_SUSPENDED, reasons);
        if (!samePool) {
            reasons.add(ContinuityReason.OTHER_POOL);
        }
        filing.add(reasons);
        stay.add(reasons);
        if (filing.emergency() && receiver != DesignationInForceState.ACTIVE) {
            reasons.add(ContinuityReason.EMERGENCY_NOT_REFUSED);
        }
        return reasons;
    }

    private void addInsurance(List<ContinuityReason> reasons) {
        if (!verified) {
            reasons.add(ContinuityReason.ELDER_NOT_VERIFIED);
        }
        if (before == null || after == null) {
            reasons.add(ContinuityReason.ELDER_NOT_INSURED);
        } else if (before != after) {
            reasons.add(ContinuityReason.INSURANCE_CHANGED);
        }
    }

    private static void addSide(
            DesignationInForceState state,
            ContinuityReason none,
            ContinuityReason suspended,
            List<ContinuityReason> reasons) {
        if (state != DesignationInForceState.ACTIVE) {
            reasons.add(state == null ? none : suspended);
        }
    }

    /** NOT if anything speaks against it, else UNKNOWN if anything is open. */
    static Continuity of(List<ContinuityReason> reasons) {
        if (reasons.stream().anyMatch(one -> one.leadsTo() == Continuity.NOT)) {
            return Continuity.NOT;
        }
        return reasons.stream().anyMatch(one -> one.leadsTo() == Continuity.UNKNOWN)
                ? Continuity.UNKNOWN
                : Continuity.ELIGIBLE;
    }
}
