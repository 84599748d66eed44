package org.yiyang.kit.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTimesTest {
    @ParameterizedTest
    @CsvSource({
        "1, PT5S, PT5.5S",
        "2, PT5M, PT5M30S",
        "3, PT30M, PT33M",
        "4, PT2H, PT2H12M",
        "5, PT5H, PT5H30M",
        "6, PT10H, PT11H",
        "7, PT14H, PT15H24M",
        "8, PT20H, PT22H",
        "9, PT24H, PT26H24M"
    })
    void thePausesAreThoseOfTheSpecificationAndUpToATenthMore(int attempts, Duration least, Duration most) {
        assertEquals(Optional.of(least), RetryTimes.after(attempts, 0));
        assertEquals(Optional.of(most), RetryTimes.after(attempts, 1));
    }

    @Test
    void theTenthAttemptIsTheLastAfterThreeDaysAndSomeHours() {
        Duration whole = Duration.ZERO;
        for (int attempts = 1; attempts < 10; attempts++) {
            whole = whole.plus(RetryTimes.after(attempts, 0).orElseThrow());
        }
        assertTrue(
                whole.compareTo(Duration.ofDays(3)) > 0 && whole.compareTo(Duration.ofHours(76)) < 0, whole::toString);
        assertEquals(Optional.empty(), RetryTimes.after(10, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "5, PT16S", "9, PT4M16S", "10, PT5M", "100, PT5M"})
    void aReceiverThatFailsAgainAndAgainIsLeftAloneLonger(int failures, Duration rest) {
        assertEquals(rest, RetryTimes.rest(failures));
    }
}
