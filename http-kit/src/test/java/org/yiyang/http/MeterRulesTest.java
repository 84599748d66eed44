package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterRulesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    MeterRulesTest() {
        new MeterRules().all().forEach(meters.config()::meterFilter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/{service:institution|contract}/tasks;/api/v1/{service}/tasks",
                "/api/v1/regions/{code:[0-9]{2,9}(F[0-9]{2})?}/{ day : .+};/api/v1/regions/{code}/{day}",
                "/api/v1/elders/{id};/api/v1/elders/{id}"
            })
    void noExpressionStandsInALabel(String uri, String label) {
        meters.timer("http.server.requests", "uri", uri).record(1, TimeUnit.SECONDS);

        assertEquals(label, meters.get("http.server.requests").timer().getId().getTag("uri"));
    }

    @Test
    void latenciesAreCountedInBucketsAtTheObjectives() {
        for (String name : List.of("http.server.requests", "gateway.upstream")) {
            Timer timer = meters.timer(name, "uri", "/x");
            timer.record(150, TimeUnit.MILLISECONDS);
            assertEquals(
                    List.of(0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0),
                    Arrays.stream(timer.takeSnapshot().histogramCounts())
                            .map(count -> count.bucket(TimeUnit.SECONDS))
                            .toList());
        }
        assertEquals(0, meters.timer("other").takeSnapshot().histogramCounts().length);
    }

    @Test
    void ourFiguresSayWhatTheyCount() {
        assertEquals(
                "Refused requests by the code of the refusal",
                meters.counter("yiyang.refusals", "code", "X").getId().getDescription());
        assertNull(meters.counter("other").getId().getDescription());
    }
}
