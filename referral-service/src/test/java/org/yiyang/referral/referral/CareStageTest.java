package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.Offered;

class CareStageTest {
    private static Set<String> codes(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "ACUTE, MEDICAL, GENERAL_HOSPITAL, , , GIVEN",
        "ACUTE, MEDICAL, DENTAL_CLINIC, STOMATOLOGY, , MISSING",
        "ACUTE, MEDICAL, , INTERNAL_MEDICINE LABORATORY, , GIVEN",
        "REHAB, MEDICAL, REHABILITATION_HOSPITAL, , , GIVEN",
        "REHAB, MEDICAL, NURSING_HOSPITAL, , , GIVEN",
        "REHAB, MEDICAL, GENERAL_HOSPITAL, , , UNKNOWN",
        "REHAB, MEDICAL, GENERAL_HOSPITAL, SURGERY, , MISSING",
        "REHAB, MEDICAL, GENERAL_HOSPITAL, SURGERY TCM_REHABILITATION, , GIVEN",
        "REHAB, MEDICAL, INFIRMARY, GENERAL_PRACTICE, REHABILITATION_STAGE, GIVEN",
        "REHAB, MEDICAL, , , , UNKNOWN",
        "STABLE, CARE, NURSING_HOME, , , GIVEN",
        "STABLE, MEDICAL, COMMUNITY_HEALTH_CENTRE, , , GIVEN",
        "STABLE, MEDICAL, INFIRMARY, , , GIVEN",
        "STABLE, MEDICAL, , , HOME_BEDS, GIVEN",
        "STABLE, MEDICAL, , SURGERY, AGE_FRIENDLY, MISSING",
        "END_OF_LIFE, MEDICAL, HOSPICE_CENTRE, , , GIVEN",
        "END_OF_LIFE, MEDICAL, , ONCOLOGY HOSPICE, , GIVEN",
        "END_OF_LIFE, CARE, NURSING_HOME, , , UNKNOWN",
        "END_OF_LIFE, CARE, NURSING_HOME, , AGE_FRIENDLY, MISSING",
        "END_OF_LIFE, CARE, NURSING_HOME, , END_OF_LIFE_STAGE, GIVEN",
    })
    void theRegisterSaysWhetherTheCareCanBeGiven(
            CareStage stage,
            InstitutionSide side,
            String category,
            String departments,
            String capabilities,
            Capability expected) {
        Offered offered = new Offered(side, category, codes(departments), codes(capabilities));
        assertEquals(expected, stage.of(offered));
    }

    @ParameterizedTest
    @EnumSource(CareStage.class)
    void everyStageHasARecommendedKindAndPlacesForIt(CareStage stage) {
        assertFalse(stage.destinations().isEmpty());
        assertFalse(stage.places().isEmpty());
        assertEquals(Capability.UNKNOWN, stage.of(Offered.NO_WORD));
    }

    @Test
    void everyKindOfDestinationIsOfSomeStage() {
        Set<DestinationKind> used = Arrays.stream(CareStage.values())
                .flatMap(stage -> stage.destinations().stream())
                .collect(Collectors.toSet());
        assertTrue(used.containsAll(Set.of(DestinationKind.values())), used.toString());
    }
}
