package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a designation that was never in force once its institution closes, or was refused. */
class DesignationEndTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

    @ParameterizedTest
    @EnumSource(DesignationStatus.class)
    void whatIsAskedForEndsWithItsInstitutionWhateverItWaitsFor(DesignationStatus status) {
        Set<DesignationStatus> end = DesignationStatus.table().targets("discontinue", status, null);
        assertEquals(status.applying() ? Set.of(DesignationStatus.DISCONTINUED) : Set.of(), end);
    }

    @Test
    void thatEndTakesNoVerbAndTheInstitutionIsFreeToApplyAgain() {
        assertEquals(
                List.of(),
                DesignationTest.in(DesignationStatus.DISCONTINUED).verbs().stream()
                        .filter(verb -> !verb.equals("record-filing"))
                        .toList());
        assertTrue(DesignationStatus.DISCONTINUED.ended());
    }

    @Test
    void anApplicationByFraudBarsTheNextOnesUntilTheRefusalWasAMistake() {
        Designation one = DesignationTest.in(DesignationStatus.SUBMITTED);
        one.refuse(RefusalGround.FRAUD_IN_APPLICATION, DAY.plusYears(3), "虚构医师名册", AT);
        assertEquals(DAY.plusYears(3), one.application().barredUntil());
        one.correct(DesignationStatus.SUBMITTED, "文书送错机构", AT);
        assertNull(one.application().barredUntil());
    }
}
