package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a designation that was never in force once its institution closes. */
class DesignationEndTest {
    @ParameterizedTest
    @EnumSource(DesignationStatus.class)
    void whatIsAskedForEndsWithItsInstitutionWhateverItWaitsFor(DesignationStatus status) {
        Set<DesignationStatus> end = DesignationStatus.table().targets("discontinue", status, null);
        assertEquals(status.applying() ? Set.of(DesignationStatus.DISCONTINUED) : Set.of(), end);
    }

    @Test
    void thatEndTakesNoVerbAndTheInstitutionIsFreeToApplyAgain() {
        assertEquals(List.of(), DesignationStatus.table().verbs(DesignationStatus.DISCONTINUED));
        assertTrue(DesignationStatus.DISCONTINUED.ended());
    }
}
