package org.yiyang.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What all figures of the suite have in common: buckets of latencies, readable paths, and a text that says what is counted. */
class MeterRules {
    private static final Set<String> LATENCIES = Set.of("http.server.requests", "gateway.upstream");
    /** What the budgets of docs/performance.md ask about, and the limits of a call. */
    private static final double[] OBJECTIVES = DoubleStream.of(0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 20)
            .map(seconds -> Duration.ofMillis((long) (seconds * 1000)).toNanos())
            .toArray();

    private final Properties help = new Properties();

    MeterRules() {
        try (Reader texts = new InputStreamReader(
                MeterRules.class.getResourceAsStream("meters.properties"), StandardCharsets.UTF_8)) {
            help.load(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<MeterFilter> all() {
        return List.of(buckets(), paths(), texts());
    }

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return LATENCIES.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(OBJECTIVES)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter paths() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getTag("uri");
                return uri == null || !uri.contains("{")
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", RouteTemplate.plain(uri)) : tag)
                                .toList());
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter texts() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String text = help.getProperty(id.getName());
                return text == null || id.getDescription() != null
                        ? id
                        : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), text, id.getType());
            }
        };
    }
}
