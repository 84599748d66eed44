package org.yiyang.insurance.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.refusal.Refused;

class VersionsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static PayableItem version(String name, String region, String from, String until) {
        LocalDate last = until == null ? null : LocalDate.parse(until);
        Validity validity = new Validity(region, LocalDate.parse(from), last, "省医保局", "1号", "someone", Instant.EPOCH);
        return new PayableItem(UUID.randomUUID(), Scene.HOME, "A1", name, true, validity);
    }

    @ParameterizedTest
    @CsvSource({
        "632321, 2019-12-31, none",
        "632321, 2020-01-01, province 1",
        "632321, 2022-12-31, province 1",
        "632321, 2023-01-01, province 2",
        "632321, 2024-01-01, city",
        "632321, 2024-06-30, city",
        "632321, 2024-07-01, province 2",
        "632221, 2024-06-30, province 2",
        "460106, 2024-06-30, none"
    })
    void theNewestOfTheSmallestRegionHolds(String region, String day, String expected) {
        List<PayableItem> all = List.of(
                version("province 1", "63", "2020-01-01", null),
                version("province 2", "63", "2023-01-01", null),
                version("city", "6323", "2024-01-01", "2024-06-30"));
        String held = Versions.applying(all, region, LocalDate.parse(day))
                .map(PayableItem::name)
                .orElse("none");
        assertEquals(expected, held);
    }

    @Test
    void aVersionThatIsOverDoesNotBringTheOneBeforeBack() {
        List<PayableItem> all =
                List.of(version("old", "63", "2020-01-01", null), version("short", "63", "2024-01-01", "2024-06-30"));
        assertTrue(Versions.applying(all, "6323", LocalDate.parse("2024-07-01")).isEmpty());
    }

    /** Entered in the evening of 2026-11-29 by UTC, which is the next day already in China. */
    @ParameterizedTest
    @CsvSource({"2026-11-29,true", "2026-11-30,false", "2026-12-01,false"})
    void ofADayBeforeItWasEnteredItSaysSo(LocalDate asked, boolean later) {
        Instant entered = Instant.parse("2026-11-29T16:00:00Z");
        Validity validity = new Validity("63", LocalDate.parse("2020-01-01"), null, "省医保局", "1号", "x", entered);
        assertEquals(later, validity.recordedAfter(asked));
    }

    private static String refused(PayableItem wanted, List<PayableItem> standing, boolean takeover) {
        return assertThrows(Refused.class, () -> Versions.check(wanted.validity(), standing, TODAY, takeover))
                .refusal()
                .code();
    }

    @Test
    void whatHasBeenInForceIsNeverChanged() {
        List<PayableItem> standing = List.of(version("now", "63", "2026-11-30", null));
        assertEquals("BENEFIT_IN_FORCE", refused(version("other", "63", "2026-11-30", null), standing, true));
        assertEquals("BENEFIT_PAST", refused(version("other", "63", "2026-11-29", null), standing, false));
        assertFalse(Versions.check(version("next", "63", "2026-12-01", null).validity(), standing, TODAY, false));
    }

    @Test
    void aVersionThatIsStillToComeIsReplaced() {
        List<PayableItem> standing = List.of(version("next", "63", "2026-12-01", null));
        assertTrue(Versions.check(version("better", "63", "2026-12-01", null).validity(), standing, TODAY, false));
    }

    @Test
    void whatHeldBeforeIsTakenOverBackwards() {
        List<PayableItem> standing = List.of(version("first", "63", "2020-01-01", null));
        assertFalse(Versions.check(version("older", "63", "2019-01-01", null).validity(), standing, TODAY, true));
        assertEquals("BENEFIT_IN_FORCE", refused(version("between", "63", "2021-01-01", null), standing, true));
        assertEquals("BENEFIT_IN_FORCE", refused(version("same", "63", "2020-01-01", null), standing, true));
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertEquals(
                "BENEFIT_DAYS_REVERSED", refused(version("x", "63", "2026-12-02", "2026-12-01"), List.of(), false));
        assertFalse(
                Versions.check(version("x", "63", "2026-12-02", "2026-12-02").validity(), List.of(), TODAY, false));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY_HEALTH_CENTRE, LEVEL_2, GRASSROOTS",
        "INFIRMARY, , GRASSROOTS",
        "GENERAL_HOSPITAL, LEVEL_3, LEVEL_3",
        "GENERAL_HOSPITAL, , UNRATED",
        "NURSING_STATION, , UNRATED"
    })
    void theLevelFollowsTheCategoryThenTheRating(String category, String rating, InstitutionLevel expected) {
        assertEquals(expected, InstitutionLevel.of(category, rating));
    }
}
