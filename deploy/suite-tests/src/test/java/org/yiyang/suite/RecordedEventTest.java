package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker of topics finds what is planted, and nothing else. */
class RecordedEventTest {
    private static final RecordedEvent A0 = new RecordedEvent("a", "a0", 0, "{}");
    private static final RecordedEvent A1 = new RecordedEvent("a", "a1", 1, "{}");
    private static final RecordedEvent A2 = new RecordedEvent("a", "a2", 2, "{}");
    private static final RecordedEvent B0 = new RecordedEvent("b", "b0", 0, "{}");

    @Test
    void whatArrivesInOrderIsFineAlsoWhenPartOfItIsRepeated() {
        assertEquals(List.of(), RecordedEvent.findings(List.of(A0, B0, A1), List.of(A0, A1, B0)));
        assertEquals(List.of(), RecordedEvent.findings(List.of(A0, A1, A2), List.of(A0, A1, A0, A1, A2)));
    }

    @Test
    void aLostEventIsFound() {
        assertEquals(
                List.of(
                        "b was consumed as [], written as [0]",
                        "the topic does not end in the newest state of b",
                        "event b0 never arrived"),
                RecordedEvent.findings(List.of(A0, B0), List.of(A0)));
    }

    @Test
    void anOlderStateAfterTheNewestIsFound() {
        assertEquals(
                List.of("the topic does not end in the newest state of a"),
                RecordedEvent.findings(List.of(A0, A1), List.of(A0, A1, A0)));
    }

    @Test
    void invertedEventsAreFoundEvenIfTheNewestIsLast() {
        assertEquals(
                List.of("a was consumed as [1, 0, 2], written as [0, 1, 2]"),
                RecordedEvent.findings(List.of(A0, A1, A2), List.of(A1, A0, A2)));
    }

    @Test
    void aGapBetweenEventsIsFound() {
        assertEquals(List.of(), RecordedEvent.gaps(List.of(A0, B0, A1)));
        assertEquals(List.of("a has the events [0, 2]"), RecordedEvent.gaps(List.of(A0, A2)));
    }

    @Test
    void anEventThatNobodyWroteIsFound() {
        assertEquals(List.of("event b0 has no origin"), RecordedEvent.findings(List.of(A0), List.of(A0, B0)));
    }

    @Test
    void compactionLeavesTheLastEventOfEachKey() {
        assertEquals(List.of(A1, B0), RecordedEvent.compacted(List.of(A0, B0, A1)));
    }
}
