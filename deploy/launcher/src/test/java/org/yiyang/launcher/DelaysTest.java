package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DelaysTest {
    private static final String EXPOSITION = """
            # TYPE yiyang_inbox_delay_seconds histogram
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="0.05"} 10.0
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="0.1"} 14.0
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="+Inf"} 16.0
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.elder",le="0.05"} 0.0
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.elder",le="0.1"} 4.0
            yiyang_inbox_delay_seconds_bucket{topic="yiyang.elder",le="+Inf"} 4.0
            yiyang_inbox_delay_seconds_count{topic="yiyang.elder"} 4.0
            """;

    @Test
    void theMedianLiesEvenlyWithinItsBounds() {
        Delays delays = Delays.read(EXPOSITION);
        assertEquals(20, delays.facts());
        assertEquals(50, delays.medianMillis());
    }

    @Test
    void whatWasHeardBeforeDoesNotCount() {
        Delays earlier = Delays.read("""
                yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="0.05"} 10.0
                yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="0.1"} 10.0
                yiyang_inbox_delay_seconds_bucket{topic="yiyang.agreement",le="+Inf"} 10.0
                """);
        Delays since = Delays.read(EXPOSITION).since(earlier);
        assertEquals(10, since.facts());
        assertEquals(Math.round(50 + 50 * 5 / 8.0), since.medianMillis());
    }

    @Test
    void whereNothingWasHeardThereIsNoMiddle() {
        Delays none = Delays.read("");
        assertEquals(0, none.facts());
        assertEquals(0, none.medianMillis());
    }
}
