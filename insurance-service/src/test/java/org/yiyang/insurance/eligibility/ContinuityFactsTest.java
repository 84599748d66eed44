package org.yiyang.insurance.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.bureau.filing.FilingStandings.Standing;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.elder.InsuranceType;

class ContinuityFactsTest {
    private static final LocalDate DISCHARGED = LocalDate.parse("2026-11-10");

    private static ContinuityFacts facts(
            DesignationInForceState sender,
            DesignationInForceState receiver,
            Boolean filed,
            boolean emergency,
            LocalDate arrivedOn) {
        return new ContinuityFacts(
                true,
                InsuranceType.RESIDENT,
                InsuranceType.RESIDENT,
                sender,
                receiver,
                true,
                new ContinuityFacts.Filing(standing(filed), null, emergency),
                new ContinuityFacts.Stay(DISCHARGED, arrivedOn, LocalDate.parse("2026-11-11"), 1));
    }

    private static Standing standing(Boolean filed) {
        if (filed == null) {
            return null;
        }
        return filed ? Standing.FILED : Standing.NOT_FILED;
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
            DesignationInForceState sender,
            DesignationInForceState receiver,
            Boolean filed,
            boolean emergency,
            String expected) {
        assertEquals(expected, answer(facts(sender, receiver, filed, emergency, DISCHARGED)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-10, ELIGIBLE []",
                "2026-11-11, ELIGIBLE []",
                "2026-11-12, NOT [ARRIVED_TOO_LATE]",
                "-, UNKNOWN [NOT_ARRIVED]",
                "2026-11-13, NOT [ARRIVED_TOO_LATE]"
            })
    void theArrivalIsWithinTheDaysAfterTheDischarge(LocalDate arrivedOn, String expected) {
        assertEquals(
                expected,
                answer(facts(DesignationInForceState.ACTIVE, DesignationInForceState.ACTIVE, true, false, arrivedOn)));
    }

    @Test
    void whoHasNotArrivedWithinTheDaysIsTooLate() {
        ContinuityFacts facts = new ContinuityFacts(
                false,
                InsuranceType.EMPLOYEE,
                InsuranceType.RESIDENT,
                DesignationInForceState.ACTIVE,
                DesignationInForceState.ACTIVE,
                false,
                new ContinuityFacts.Filing(Standing.FILED, null, false),
                new ContinuityFacts.Stay(DISCHARGED, null, LocalDate.parse("2026-11-12"), 1));
        assertEquals("NOT [ELDER_NOT_VERIFIED, INSURANCE_CHANGED, OTHER_POOL, ARRIVED_TOO_LATE]", answer(facts));
    }

    @Test
    void whoIsNotInsuredOnBothDaysIsNotEligible() {
        ContinuityFacts facts = new ContinuityFacts(
                true,
                InsuranceType.EMPLOYEE,
                null,
                DesignationInForceState.ACTIVE,
                DesignationInForceState.ACTIVE,
                true,
                new ContinuityFacts.Filing(Standing.FILED, null, false),
                new ContinuityFacts.Stay(DISCHARGED, DISCHARGED, DISCHARGED, 0));
        assertEquals("NOT [ELDER_NOT_INSURED]", answer(facts));
    }

    @Test
    void anArrivalThatIsToComeHasNotBeen() {
        ContinuityFacts.Stay planned =
                new ContinuityFacts.Stay(DISCHARGED, DISCHARGED.plusDays(2), DISCHARGED.plusDays(1), 3);
        ContinuityFacts facts = new ContinuityFacts(
                true,
                InsuranceType.RESIDENT,
                InsuranceType.RESIDENT,
                DesignationInForceState.ACTIVE,
                DesignationInForceState.ACTIVE,
                true,
                new ContinuityFacts.Filing(Standing.FILED, null, false),
                planned);
        assertEquals("UNKNOWN [NOT_ARRIVED]", answer(facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FILED | true | false | ELIGIBLE []",
                "FILED | false | false | ELIGIBLE [FILING_TOLD_OTHERWISE]",
                "FILED | - | true | ELIGIBLE []",
                "NOT_FILED | true | false | NOT [NOT_FILED, FILING_TOLD_OTHERWISE]",
                "NOT_FILED | false | false | NOT [NOT_FILED]",
                "NOT_FILED | true | true | UNKNOWN [EMERGENCY_FILES_AFTERWARDS, FILING_TOLD_OTHERWISE]",
                "UNDER_WAY | true | false | UNKNOWN [FILING_UNDER_WAY, FILING_TOLD_OTHERWISE]",
                "UNDER_WAY | - | true | UNKNOWN [FILING_UNDER_WAY]",
                "- | true | false | ELIGIBLE [FILING_ONLY_TOLD]",
                "- | false | false | NOT [NOT_FILED, FILING_ONLY_TOLD]",
                "- | - | false | UNKNOWN [FILING_UNKNOWN]"
            })
    void whatIsHeldOfTheFilingCountsBeforeWhatIsTold(Standing held, Boolean said, boolean emergency, String expected) {
        ContinuityFacts facts = new ContinuityFacts(
                true,
                InsuranceType.RESIDENT,
                InsuranceType.RESIDENT,
                DesignationInForceState.ACTIVE,
                DesignationInForceState.ACTIVE,
                true,
                new ContinuityFacts.Filing(held, said, emergency),
                new ContinuityFacts.Stay(DISCHARGED, DISCHARGED, DISCHARGED, 1));
        assertEquals(expected, answer(facts));
    }
}
