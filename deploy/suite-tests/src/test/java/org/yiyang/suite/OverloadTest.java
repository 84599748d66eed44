package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Overload is judged only where it was one, and where the machine was the same before and after. */
class OverloadTest {
    private static final OpenLoop.Rate PEAK = new OpenLoop.Rate(100, 100, 80, 0.1);

    private static Experiment.Line judged(double offered, double good, long p99Millis, double peakAfter) {
        return Overload.judged(
                PEAK,
                new OpenLoop.Rate(offered, good, p99Millis, 0.2),
                new OpenLoop.Rate(peakAfter, peakAfter, 80, 0.1));
    }

    @Test
    void asMuchAsBeforeAndFastIsAsPromised() {
        assertEquals(Experiment.Judged.AS_PROMISED, judged(990, 86, 1_000, 95).verdict());
    }

    @Test
    void lessThanPromisedOrSlowIsNot() {
        assertEquals(
                Experiment.Judged.NOT_AS_PROMISED, judged(990, 84, 200, 100).verdict());
        assertEquals(
                Experiment.Judged.NOT_AS_PROMISED, judged(990, 99, 1_001, 100).verdict());
    }

    @Test
    void whatWasNoTenfoldLoadIsNotJudged() {
        Experiment.Line line = judged(700, 100, 100, 100);

        assertEquals(Experiment.Judged.NOT_JUDGED, line.verdict());
        assertTrue(line.outcome().endsWith("the callers could offer only 700 of 1000"), line.outcome());
    }

    @Test
    void aMachineThatBecameAnotherIsNotJudged() {
        Experiment.Line line = judged(1_000, 70, 100, 70);

        assertEquals(Experiment.Judged.NOT_JUDGED, line.verdict());
        assertTrue(line.outcome().endsWith("the peak was 100 a second before and 70 after"), line.outcome());
    }
}
