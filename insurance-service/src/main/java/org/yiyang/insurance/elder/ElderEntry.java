package org.yiyang.insurance.elder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/**
 * What is entered of an elder besides who it is.
 *
 * @param residenceId the institution in which the elder lives, null at home
 * @param enteredById the institution that entered the record, null where an official or another system did
 */
record ElderEntry(
        String regionCode,
        List<Insured> insured,
        UUID residenceId,
        LocalDate residenceFrom,
        Set<PriorityGroup> priorityGroups,
        UUID enteredById) {

    /** Days of one insurance; {@code to} is the first day after, null for an open end. */
    record Insured(InsuranceType type, LocalDate from, LocalDate to) {
        /** The last day may not come before the first. */
        void check(String pointer) {
            if (to != null && !from.isBefore(to)) {
                throw new Refused(ElderRefusal.DAYS_REVERSED).at(pointer + "/until");
            }
        }

        private boolean overlaps(Insured other) {
            boolean endsBefore = to != null && !to.isAfter(other.from);
            boolean beginsAfter = other.to != null && !other.to.isAfter(from);
            return !endsBefore && !beginsAfter;
        }
    }

    ElderEntry enteredBy(UUID institution) {
        return new ElderEntry(regionCode, insured, residenceId, residenceFrom, priorityGroups, institution);
    }

    /** Periods must run forward and may not overlap: nobody is insured twice. */
    void check() {
        for (int i = 0; i < insured.size(); i++) {
            Insured one = insured.get(i);
            one.check("/insured/" + i);
            for (Insured other : insured.subList(0, i)) {
                if (one.overlaps(other)) {
                    throw new Refused(ElderRefusal.PERIODS_OVERLAP).at("/insured/" + i);
                }
            }
        }
    }
}
