package org.yiyang.institution.registry.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.registry.entry.FilingStart;
import org.yiyang.kit.calendar.WorkCalendar;

class CareFilingRulesTest {
    private static final LocalDate REGISTERED = LocalDate.parse("2025-03-03");
    private static final CareFilingRules RULES = new CareFilingRules(
            (region, day) -> String.valueOf(region.startsWith("44")),
            (region, day) -> region.startsWith("44") ? "7" : "10",
            WorkCalendar.of(List.of()));

    @ParameterizedTest
    @CsvSource({
        "460106, 2025-06-02, FIRST_RESIDENT, 2025-06-02, 2025-06-16",
        "440402, 2025-06-02, REGISTRATION, 2025-03-03, 2025-03-12",
        "440402, , REGISTRATION, 2025-03-03, 2025-03-12"
    })
    void theTimeIsCountedAsTheRegionSays(
            String region, LocalDate firstResidentOn, FilingStart from, LocalDate start, LocalDate last) {
        CareFilingRules.Due due = RULES.due(region, REGISTERED, firstResidentOn).orElseThrow();
        assertEquals(from, due.countedFrom());
        assertEquals(start, due.countedOn());
        assertEquals(last, due.day().day());
    }

    @Test
    void beforeSomebodyLivesThereNothingIsOwed() {
        assertTrue(RULES.due("460106", REGISTERED, null).isEmpty());
    }
}
