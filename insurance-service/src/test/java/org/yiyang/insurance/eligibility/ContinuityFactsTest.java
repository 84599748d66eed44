package org.yiyang.insurance.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.designation.InForceState;
import org.yiyang.insurance.elder.InsuranceType;

class ContinuityFactsTest {
    private static final LocalDate DISCHARGED = LocalDate.parse("2026-11-10");

    private static ContinuityFacts facts(
            InForceState sender, InForceState receiver, Boolean filed, boolean emergency, LocalDate arrivedOn) {
        return new ContinuityFacts(
                true,
                InsuranceType.RESIDENT,
                InsuranceType.RESIDENT,
                sender,
                receiver,
                true,
                new ContinuityFacts.Filing(filed, emergency),
                new ContinuityFacts.Stay(DISCHARGED, arrivedOn, LocalDate.parse("2026-11-11"), 1));
    }

    private static String answer(ContinuityFacts facts) {
        List<ContinuityReason> reasons = facts.reasons();
        return ContinuityFacts.of(reasons) + " " + reasons;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ACTIVE | ACTIVE | true | false | ELIGIBLE []",
                "ACTIVE | ACTIVE | false | false | NOT [NOT_FILED]",
                "ACTIVE | ACTIVE | - | false | UNKNOWN [FILING_UNKNOWN]",
                "ACTIVE | ACTIVE | - | true | UNKNOWN [EMERGENCY_FILES_AFTERWARDS]",
                "ACTIVE | ACTIVE | false | true | UNKNOWN [EMERGENCY_FILES_AFTERWARDS]",
                "ACTIVE | ACTIVE | true | true | ELIGIBLE []",
                "- | ACTIVE | true | false | NOT [SENDER_NOT_DESIGNATED]",
                "SUSPENDED | ACTIVE | true | false | NOT [SENDER_SUSPENDED]",
                "ACTIVE | - | true | false | NOT [RECEIVER_NOT_DESIGNATED]",
                "ACTIVE | SUSPENDED | true | false | NOT [RECEIVER_SUSPENDED]",
                "ACTIVE | SUSPENDED | - | true | NOT [RECEIVER_SUSPENDED, EMERGENCY_FILES_AFTERWARDS, EMERGENCY_NOT_REFUSED]"
            })
    void bothSidesAreDesignatedAndTheReferralIsFiled(
            InForceState sender, InForceState receiver, Boolean filed, boolean emergency, String expected) {
        assertEquals(expected, answer(facts(sender, receiver, filed, emergency, DISCHARGED)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-10, ELIGIBLE []",
                "2026-11-11, ELIGIBLE []",
                "2026-11-12, NOT [ARRIVED_TOO_LATE]",
                "-, UNKNOWN [NOT_ARRIVED]"
            })
    void theArrivalIsWithinTheDaysAfterTheDischarge(LocalDate arrivedOn, String expected) {
        assertEquals(expected, answer(facts(InForceState.ACTIVE, InForceState.ACTIVE, true, false, arrivedOn)));
    }

    @Test
    void whoHasNotArrivedWithinTheDaysIsTooLate() {
        ContinuityFacts facts = new ContinuityFacts(
                false,
                InsuranceType.EMPLOYEE,
                InsuranceType.RESIDENT,
                InForceState.ACTIVE,
                InForceState.ACTIVE,
                false,
                new ContinuityFacts.Filing(true, false),
                new ContinuityFacts.Stay(DISCHARGED, null, LocalDate.parse("2026-11-12"), 1));
        assertEquals("NOT [ELDER_NOT_VERIFIED, INSURANCE_CHANGED, OTHER_POOL, ARRIVED_TOO_LATE]", answer(facts));
    }

    @Test
    void whoIsNotInsuredOnBothDaysIsNotEligible() {
        ContinuityFacts facts = new ContinuityFacts(
                true,
                InsuranceType.EMPLOYEE,
                null,
                InForceState.ACTIVE,
                InForceState.ACTIVE,
                true,
                new ContinuityFacts.Filing(true, false),
                new ContinuityFacts.Stay(DISCHARGED, DISCHARGED, DISCHARGED, 0));
        assertEquals("NOT [ELDER_NOT_INSURED]", answer(facts));
    }
}
