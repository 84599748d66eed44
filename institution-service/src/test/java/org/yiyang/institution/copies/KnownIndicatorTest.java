package org.yiyang.institution.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.inbox.EventStates;

class KnownIndicatorTest {
    private static final Instant AT = Instant.parse("2026-07-01T01:00:00Z");
    private static final UUID SUBJECT = UUID.randomUUID();

    private static IndicatorState state(long numerator, Instant recordedAt) {
        return new IndicatorState(
                "referral",
                "HOME_BED_GRASSROOTS_SHARE",
                "440402",
                LocalDate.parse("2026-06-30"),
                numerator,
                15L,
                null,
                recordedAt);
    }

    private static long numerator(KnownIndicator known) {
        return known.known().numerator();
    }

    @Test
    void onlyWhatIsNewerIsTakenOver() {
        KnownIndicator known = new KnownIndicator(KnownIndicator.idOf(state(12, AT)));
        assertEquals(true, known.learn(state(12, AT), SUBJECT, 1));
        assertEquals(false, known.learn(state(11, AT.plusSeconds(9)), SUBJECT, 0));
        assertEquals(false, known.learn(state(11, AT), SUBJECT, 1));
        assertEquals(12, numerator(known));
        assertEquals(true, known.learn(state(13, AT), SUBJECT, 2));
        assertEquals(13, numerator(known));
    }

    @Test
    void anotherAggregateOfTheSameKeyCountsIfItWasRecordedLater() {
        KnownIndicator known = new KnownIndicator(KnownIndicator.idOf(state(12, AT)));
        known.learn(state(12, AT), SUBJECT, 7);
        assertEquals(false, known.learn(state(1, AT.minusSeconds(1)), UUID.randomUUID(), 99));
        assertEquals(true, known.learn(state(14, AT.plusSeconds(1)), UUID.randomUUID(), 0));
        assertEquals(14, numerator(known));
    }

    @Test
    void ofTwoRecordedAtTheSameMomentTheSameOneWinsInWhicheverOrderTheyAreHeard() {
        UUID smaller = new UUID(1, 1);
        UUID larger = new UUID(1, 2);
        KnownIndicator known = new KnownIndicator(KnownIndicator.idOf(state(12, AT)));
        KnownIndicator inverse = new KnownIndicator(KnownIndicator.idOf(state(12, AT)));
        known.learn(state(11, AT), smaller, 0);
        known.learn(state(14, AT), larger, 0);
        inverse.learn(state(14, AT), larger, 0);
        inverse.learn(state(11, AT), smaller, 0);
        assertEquals(14, numerator(known));
        assertEquals(14, numerator(inverse));
    }

    @Test
    void theRecordedSampleFitsTheSchemaAndIsRead() throws JsonProcessingException {
        EventSchemas.named("indicator").mustFit(EventSchemas.sample("indicator"));
        IndicatorState read =
                EventStates.tolerant().treeToValue(EventSchemas.sampleState("indicator"), IndicatorState.class);
        read.check();
        assertEquals(12, read.numerator());
        assertEquals("440402", read.regionCode());
    }

    @Test
    void whatNoServiceMayTellIsNotApplied() {
        LocalDate day = LocalDate.parse("2026-06-30");
        IndicatorState[] wrong = {
            new IndicatorState(null, "A_B", "44", day, 1L, 2L, null, AT),
            new IndicatorState("referral", "a-b", "44", day, 1L, 2L, null, AT),
            new IndicatorState("referral", "A_B", "44'", day, 1L, 2L, null, AT),
            new IndicatorState("referral", "A_B", "44", null, 1L, 2L, null, AT),
            new IndicatorState("referral", "A_B", "44", day, 1L, null, null, AT),
            new IndicatorState("referral", "A_B", "44", day, -1L, 2L, null, AT),
            new IndicatorState("referral", "A_B", "44", day, null, null, new BigDecimal("-0.1"), AT)
        };
        for (IndicatorState one : wrong) {
            assertThrows(IllegalArgumentException.class, one::check, one.toString());
        }
    }
}
