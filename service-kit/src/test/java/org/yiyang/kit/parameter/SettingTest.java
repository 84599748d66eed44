package org.yiyang.kit.parameter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.Refused;

class SettingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        // region, day, value that applies
        "460106, 2025-12-31, -",
        "460106, 2026-01-01, country",
        "460106, 2026-03-01, province",
        "460106, 2026-06-30, district",
        "460106, 2026-07-01, district later",
        "460107, 2026-07-01, city",
        "4601, 2026-07-01, city",
        "46, 2026-07-01, province",
        "4602, 2026-07-01, province",
        "440704, 2026-07-01, country",
        "'', 2026-07-01, country",
        "460106101, 2026-07-01, district later",
        "4601F01, 2026-07-01, functional area"
    })
    void theLongestPrefixWinsThenTheLatestDay(String region, LocalDate on, String value) {
        List<Setting> settings = new ArrayList<>(List.of(
                setting("", "2026-01-01", "country"),
                setting("46", "2026-03-01", "province"),
                setting("4601", "2026-05-01", "city"),
                setting("4601F01", "2026-05-01", "functional area"),
                setting("460106", "2026-04-01", "district"),
                setting("460106", "2026-07-01", "district later"),
                setting("460106", "2026-12-01", "district to come")));

        assertEquals(value, applying(settings, region, on));
        Collections.reverse(settings);
        assertEquals(value, applying(settings, region, on));
    }

    @ParameterizedTest
    @CsvSource({"1, WORKDAYS", "60, WORKDAYS"})
    void theEndsOfTheRangeBelongToIt(String value, ParameterType type) {
        assertEquals(type, TestParameter.FILING_DEADLINE.spec().type());
        assertDoesNotThrow(() -> check(TestParameter.FILING_DEADLINE, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "", " 5", "5.0", "05", "+5", "-5", "five", "１０", "99999999999999999999"})
    void aNumberOutOfRangeOrForm(String value) {
        Refused refused = assertThrows(Refused.class, () -> check(TestParameter.FILING_DEADLINE, value));

        assertEquals("PARAMETER_NUMBER", refused.refusal().code());
        assertEquals("must be a whole number between 1 and 60", refused.detail(Language.EN));
        assertEquals("/value", refused.problems().get(0).pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void yesOrNoIsTrueOrFalse(String value) {
        Refused refused = assertThrows(Refused.class, () -> check(TestParameter.WINDOW_OPEN, value));

        assertEquals(ParameterRefusal.BOOLEAN, refused.refusal());
        assertDoesNotThrow(() -> check(TestParameter.WINDOW_OPEN, "false"));
    }

    @Test
    void aTextHasALengthAndNoControlCharacters() {
        assertDoesNotThrow(() -> check(TestParameter.NOTICE, "暂停受理".repeat(5)));
        for (String wrong : List.of("暂停受理".repeat(5) + "。", "a\nb", "a\u0085b")) {
            Refused refused = assertThrows(Refused.class, () -> check(TestParameter.NOTICE, wrong));
            assertEquals(ParameterRefusal.TEXT, refused.refusal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "46", "4601", "460106", "460106101", "46F01", "4404F01", "440402F01"})
    void theWholeCountryAndEachLevelAreRegions(String region) {
        assertDoesNotThrow(() -> Setting.checkRegion(region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "460", "46010", "46%", "4601061", "F01", "4404F1", "4404f01", "460106101F01"})
    void anythingElseIsNoRegion(String region) {
        Refused refused = assertThrows(Refused.class, () -> Setting.checkRegion(region));

        assertEquals(ParameterRefusal.REGION_MALFORMED, refused.refusal());
    }

    @Test
    void thePastIsNotSetButTodayIs() {
        ParameterSpec spec = TestParameter.NOTICE.spec();

        assertDoesNotThrow(() -> setting("46", "2026-11-22", "x").check(spec, TODAY));
        Refused refused = assertThrows(
                Refused.class, () -> setting("46", "2026-11-21", "x").check(spec, TODAY));
        assertEquals(ParameterRefusal.PAST, refused.refusal());
        assertEquals(
                "2026-11-21 is before today (2026-11-22): what has already applied cannot be changed",
                refused.detail(Language.EN));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void aReasonIsNeededAndHasAnEnd(int characters) {
        Setting setting = new Setting("NOTICE", "46", TODAY, "x", "official", Instant.EPOCH, "因".repeat(characters));

        Refused refused = assertThrows(Refused.class, () -> setting.check(TestParameter.NOTICE.spec(), TODAY));
        assertEquals(ParameterRefusal.REASON_LENGTH, refused.refusal());
    }

    @Test
    void aDefaultOutOfItsOwnRangeIsAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> ParameterSpec.number(ParameterType.WORKDAYS, 61, 1, 60));
        assertThrows(IllegalArgumentException.class, () -> ParameterSpec.number(ParameterType.TEXT, 1, 1, 60));
    }

    @Test
    void aCatalogKnowsItsNamesOnly() {
        ParameterCatalog catalog = ParameterCatalog.of(TestParameter.values());

        assertEquals(TestParameter.TEAM_SIZE, catalog.get("TEAM_SIZE"));
        assertEquals(List.of(TestParameter.values()), List.copyOf(catalog.all()));
        Refused refused = assertThrows(Refused.class, () -> catalog.get("team_size"));
        assertEquals(ParameterRefusal.UNKNOWN, refused.refusal());
        assertThrows(
                IllegalArgumentException.class, () -> ParameterCatalog.of(TestParameter.NOTICE, TestParameter.NOTICE));
    }

    private static void check(TestParameter key, String value) {
        new Setting(key.name(), "46", TODAY, value, "official", Instant.EPOCH, "because").check(key.spec(), TODAY);
    }

    private static String applying(List<Setting> settings, String region, LocalDate on) {
        Optional<Setting> setting = Setting.applying(settings, region, on);
        return setting.map(Setting::value).orElse("-");
    }

    private static Setting setting(String region, String from, String value) {
        return new Setting("NOTICE", region, LocalDate.parse(from), value, "official", Instant.EPOCH, "because");
    }
}
