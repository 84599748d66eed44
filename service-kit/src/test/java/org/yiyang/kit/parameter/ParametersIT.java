package org.yiyang.kit.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.tables.KitDatabase;

class ParametersIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");

    private KitDatabase.Transaction transaction;
    private Parameters parameters;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        parameters = new Parameters(new ParameterTable(transaction.database()));
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @Test
    void whatNobodyHasSetIsTheDefault() {
        assertEquals(10, parameters.integer(TestParameter.FILING_DEADLINE, "440402", TODAY));
        assertTrue(parameters.bool(TestParameter.WINDOW_OPEN, "440402", TODAY));
        assertEquals("", parameters.text(TestParameter.NOTICE, "440402", TODAY));
    }

    @Test
    void aRegionsValueAppliesWithinItFromItsDayOn() {
        set(TestParameter.FILING_DEADLINE, "44", TODAY.plusDays(1), "7");
        set(TestParameter.WINDOW_OPEN, "4404", TODAY, "false");
        set(TestParameter.NOTICE, "440402", TODAY, "暂停受理");

        assertEquals(10, parameters.integer(TestParameter.FILING_DEADLINE, "440402", TODAY));
        assertEquals(7, parameters.integer(TestParameter.FILING_DEADLINE, "440402", TODAY.plusDays(1)));
        assertEquals(10, parameters.integer(TestParameter.FILING_DEADLINE, "460106", TODAY.plusDays(1)));
        assertFalse(parameters.bool(TestParameter.WINDOW_OPEN, "440402", TODAY));
        assertTrue(parameters.bool(TestParameter.WINDOW_OPEN, "440402", TODAY.minusDays(1)));
        assertEquals("暂停受理", parameters.text(TestParameter.NOTICE, "440402", TODAY));
    }

    @Test
    void aValueToComeMayBeReplaced() {
        set(TestParameter.TEAM_SIZE, "44", TODAY.plusDays(1), "7");
        set(TestParameter.TEAM_SIZE, "44", TODAY.plusDays(1), "9");

        assertEquals(9, parameters.integer(TestParameter.TEAM_SIZE, "44", TODAY.plusDays(1)));
        assertEquals(1, parameters.list("44").size());
    }

    @Test
    void aValueInForceIsNotReplaced() {
        set(TestParameter.TEAM_SIZE, "44", TODAY, "7");

        Refused refused = assertThrows(Refused.class, () -> set(TestParameter.TEAM_SIZE, "44", TODAY, "9"));

        assertEquals(ParameterRefusal.IN_FORCE, refused.refusal());
        assertEquals(7, parameters.integer(TestParameter.TEAM_SIZE, "44", TODAY));
    }

    @Test
    void aRefusedValueIsNotStored() {
        assertThrows(Refused.class, () -> set(TestParameter.TEAM_SIZE, "44", TODAY, "2"));

        assertEquals(List.of(), parameters.list(""));
    }

    @Test
    void aRegionsListHoldsWhatAppliesThereAndWhatIsSetWithinIt() {
        Setting country = set(TestParameter.NOTICE, "", TODAY, "country");
        Setting province = set(TestParameter.NOTICE, "44", TODAY, "province");
        Setting district = set(TestParameter.NOTICE, "440402", TODAY.plusDays(9), "district");
        Setting elsewhere = set(TestParameter.NOTICE, "46", TODAY, "elsewhere");

        assertEquals(List.of(country, province, district), parameters.list("4404"));
        assertEquals(List.of(country, province, district, elsewhere), parameters.list(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "4_", "44' OR '1'='1"})
    void aListIsOfARegionOnly(String region) {
        Refused refused = assertThrows(Refused.class, () -> parameters.list(region));

        assertEquals(ParameterRefusal.REGION_MALFORMED, refused.refusal());
    }

    @Test
    void askingForAnotherTypeIsAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> parameters.integer(TestParameter.WINDOW_OPEN, "44", TODAY));
        assertThrows(IllegalArgumentException.class, () -> parameters.bool(TestParameter.NOTICE, "44", TODAY));
        assertThrows(IllegalArgumentException.class, () -> parameters.text(TestParameter.TEAM_SIZE, "44", TODAY));
    }

    private Setting set(TestParameter key, String region, LocalDate from, String value) {
        Setting setting = new Setting(key.name(), region, from, value, "official-1", NOW, "因地制宜");
        parameters.set(key, setting, TODAY);
        return setting;
    }
}
