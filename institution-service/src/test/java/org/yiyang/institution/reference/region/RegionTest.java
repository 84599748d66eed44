package org.yiyang.institution.reference.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

class RegionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(1985, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2016, 3, 20);

    private static Region county() {
        Region region = Region.entered("510724", new RegionFacts("安县", SINCE, null, null), NOW);
        assertEquals(List.of(Move.of("enter", null, RegionStatus.VALID, null, NOW)), region.drainMoves());
        return region;
    }

    @ParameterizedTest
    @CsvSource({
        "46, PROVINCE, ",
        "4601, CITY, 46",
        "460108, DISTRICT, 4601",
        "460108103, STREET, 460108",
        "4404F01, FUNCTIONAL, 4404",
        "510704F12, FUNCTIONAL, 510704"
    })
    void theLengthOfACodeSaysItsLevelAndItsPrefixWhatIsAbove(String code, RegionKind kind, String parent) {
        assertEquals(kind, RegionKind.of(code));
        assertEquals(parent, kind.parentOf(code));
    }

    @ParameterizedTest
    @CsvSource({"4", "460", "46010", "4601081", "44F01", "4404F1", "4404f01", "4404F012", "46a1", "''", "４６"})
    void aCodeOfNoLevelIsRefused(String code) {
        assertEquals(
                RegionRefusal.CODE_MALFORMED,
                assertThrows(Refused.class, () -> RegionKind.of(code)).refusal());
    }

    @Test
    void anAbolishedCodeNamesWhatTookItsPlace() {
        Region county = county();
        RegionEvent event = county.abolish(RENAMED, "510705", "撤县设区", NOW);

        assertEquals("region-abolished", event.type());
        assertEquals(new RegionFacts("安县", SINCE, RENAMED, "510705"), county.facts());
        assertEquals(
                List.of(Move.of("abolish", RegionStatus.VALID, RegionStatus.ENDED, "撤县设区", NOW)), county.drainMoves());
        assertEquals(List.of("correct"), county.verbs());
    }

    @ParameterizedTest
    @CsvSource({"1984-12-31, false", "1985-01-01, true", "2016-03-19, true", "2016-03-20, false", "2026-11-22, false"})
    void theFirstDayCountsAndTheDayOfTheEndDoesNot(LocalDate day, boolean valid) {
        Region county = county();
        county.abolish(RENAMED, "510705", "撤县设区", NOW);

        assertEquals(valid, county.facts().validOn(day));
    }

    @Test
    void anEndedRegionIsNotEndedAgainButCorrected() {
        Region county = county();
        county.abolish(RENAMED, null, "撤县设区", NOW);
        county.drainMoves();

        Refused refused = assertThrows(Refused.class, () -> county.abolish(RENAMED, "510705", "再次", NOW));
        assertEquals(RegionRefusal.ENDED_ALREADY, refused.refusal());
        assertEquals(List.of("correct"), refused.allowedActions());
        assertEquals(
                "region-corrected",
                county.correct(new RegionFacts("安县", SINCE, null, null), "误停", NOW)
                        .type());
        assertEquals(
                List.of(Move.of("correct", RegionStatus.ENDED, RegionStatus.VALID, "误停", NOW)
                        .asCorrection()),
                county.drainMoves());
    }

    @ParameterizedTest
    @CsvSource({
        "1985-01-01, , /validTo, DAYS_REVERSED",
        "1984-12-31, , /validTo, DAYS_REVERSED",
        "2016-03-20, 510724, /successor, SUCCESSOR_UNFIT",
        "2016-03-20, 5108, /successor, SUCCESSOR_UNFIT",
        "2016-03-20, nonsense, /successor, SUCCESSOR_UNFIT"
    })
    void anEndThatCannotBeIsRefused(LocalDate day, String successor, String pointer, RegionRefusal no) {
        Refused refused = assertThrows(Refused.class, () -> county().abolish(day, successor, "理由", NOW));

        assertEquals(no, refused.refusal());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    @Test
    void factsThatCannotBeAreRefusedAtTheirField() {
        assertEquals("/validFrom", pointer(new RegionFacts("甲", LocalDate.of(1899, 12, 31), null, null)));
        assertEquals("/validTo", pointer(new RegionFacts("甲", SINCE, LocalDate.of(3000, 1, 1), null)));
        assertEquals("/validTo", pointer(new RegionFacts("甲", SINCE, SINCE.minusDays(1), null)));
        assertEquals("/successor", pointer(new RegionFacts("甲", SINCE, null, "510705")));
    }

    private static String pointer(RegionFacts facts) {
        return assertThrows(Refused.class, () -> facts.checked("510724"))
                .problems()
                .get(0)
                .pointer();
    }

    @Test
    void aCodeEnteredByMistakeNeverWas() {
        RegionFacts never = new RegionFacts("安县", SINCE, SINCE, null).checked("510724");

        assertEquals(RegionStatus.ENDED, never.status());
        assertTrue(!never.validOn(SINCE) && !never.outlasts(SINCE.minusYears(1)));
        assertThrows(Refused.class, never::everValid);
    }

    @Test
    void anIdFollowsFromTheCode() {
        assertEquals(UUID.nameUUIDFromBytes("yiyang:region:510724".getBytes(StandardCharsets.UTF_8)), county().id());
    }
}
