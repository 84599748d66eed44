package org.yiyang.institution.registry.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.institution.InstitutionCopy;

class CategoryGroupTest {
    @ParameterizedTest(name = "{0} is of {1}: {2}")
    @CsvSource({
        "CLINIC, SMALL_INTERNAL_FILING, true",
        "TCM_CLINIC, SMALL_INTERNAL_FILING, true",
        "HEALTH_ROOM, SMALL_INTERNAL_FILING, true",
        "INFIRMARY, SMALL_INTERNAL_FILING, true",
        "NURSING_STATION, SMALL_INTERNAL_FILING, true",
        "NURSING_HOSPITAL, SMALL_INTERNAL_FILING, false",
        "OUTPATIENT_DEPARTMENT, SMALL_INTERNAL_FILING, false",
        "VILLAGE_CLINIC, SMALL_INTERNAL_FILING, false",
        "CLINIC, GREEN_CHANNEL_EXCLUDED, true",
        "OUTPATIENT_DEPARTMENT, GREEN_CHANNEL_EXCLUDED, true",
        "VILLAGE_CLINIC, GREEN_CHANNEL_EXCLUDED, true",
        "COMMUNITY_HEALTH_STATION, GREEN_CHANNEL_EXCLUDED, true",
        "TOWNSHIP_HEALTH_CENTRE, GREEN_CHANNEL_EXCLUDED, false",
        "INFIRMARY, GREEN_CHANNEL_EXCLUDED, false",
        "GENERAL_HOSPITAL, HOSPITAL, true",
        "GERIATRIC_HOSPITAL, HOSPITAL, true",
        "HOSPICE_CENTRE, HOSPITAL, false",
        "SANATORIUM, HOSPITAL, false",
        "NURSING_HOSPITAL, HOSPITAL, false",
        "COMMUNITY_HEALTH_CENTRE, GRASSROOTS, true",
        "CENTRAL_HEALTH_CENTRE, GRASSROOTS, true",
        "EMERGENCY_CENTRE, GRASSROOTS, false",
        "NURSING_HOME, RESIDENTIAL_CARE, true",
        "TRUST_CARE_HOME, RESIDENTIAL_CARE, true",
        "DAY_CARE_CENTRE, RESIDENTIAL_CARE, false",
        "DAY_CARE_CENTRE, COMMUNITY_FACILITY, true",
        "HEALTH_CARE_POST, COMMUNITY_FACILITY, true"
    })
    void aGroupHoldsTheCategoriesThatTheRulesName(InstitutionCategory category, CategoryGroup group, boolean held) {
        assertEquals(held, category.in(group));
        assertEquals(held, InstitutionCategory.of(group).contains(category));
    }

    @ParameterizedTest
    @EnumSource(InstitutionCategory.class)
    void whatIsForEldersIsEitherAHomeOrACommunityFacility(InstitutionCategory category) {
        boolean home = category.in(CategoryGroup.RESIDENTIAL_CARE);
        boolean facility = category.in(CategoryGroup.COMMUNITY_FACILITY);
        assertEquals(category.kind() == InstitutionKind.CARE, home || facility);
        assertTrue(!(home && facility));
    }

    @Test
    void otherServicesKnowTheGrassrootsByTheSameNames() {
        assertEquals(
                InstitutionCategory.of(CategoryGroup.GRASSROOTS).stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                InstitutionCopy.GRASSROOTS);
    }
}
