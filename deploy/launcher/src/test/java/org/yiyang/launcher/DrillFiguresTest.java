package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yiyang.launcher.DrillCallers.Done;

/** How a drill judges the answers that callers got and how long they waited. */
class DrillFiguresTest {
    @Test
    void aLostAndADoubledCallAreFound() {
        List<String> acknowledged = List.of("a", "b", "c");
        assertTrue(DrillFigures.Effects.of(acknowledged, List.of("a", "b", "c")).areRight());
        assertEquals(new DrillFigures.Effects(1, 1), DrillFigures.Effects.of(acknowledged, List.of("a", "b", "b")));
        assertFalse(DrillFigures.Effects.of(acknowledged, List.of("a", "b")).areRight());
    }

    @Test
    void aPauseIsCountedFromTheLastAnswerBeforeTheKill() {
        assertEquals(0, DrillFigures.longestPauseMillis(List.of(), 0));
        // The five seconds before the kill are not the kill's.
        List<Done> answered = List.of(at(0), at(5_000), at(5_300), at(8_300), at(8_400));
        assertEquals(3_000, DrillFigures.longestPauseMillis(answered, TimeUnit.MILLISECONDS.toNanos(5_100)));
    }

    private static Done at(long millis) {
        return new Done("call", TimeUnit.MILLISECONDS.toNanos(millis), 1);
    }
}
