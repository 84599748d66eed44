package org.yiyang.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The metrics of an application that alerts and dashboards may ask for, as they are asked for:
 * {@code schemas/metrics/<application>.txt}. {@code -Dyiyang.record=true} writes the record again.
 */
public final class RecordedMetrics {
    /** What stays what it is from one version of a library to the next. */
    private static final Pattern KEPT = Pattern.compile("((?:yiyang|gateway|agroal|resilience4j_circuitbreaker_state"
            + "|http_server_(?:requests|active_requests)|jvm_memory_(?:used|max)|jvm_threads_live|process_(?:cpu_usage|uptime"
            + "|files)|system_cpu_usage|kafka_(?:consumer|producer)_\\w*(?:assigned_partitions|connection_count"
            + "|record_error_total|record_send_total|record_retry_total|records_lag_max|rebalance_total))\\w*)[{ ].*");

    private RecordedMetrics() {}

    /** The same of a service, whose consumer and producers begin a while after it. */
    public static Set<String> missingOfService(String service, URI metrics) {
        Set<String> shown = shown(metrics);
        return List.of("kafka_consumer_", "kafka_producer_").stream()
                        .allMatch(client -> shown.stream().anyMatch(name -> name.startsWith(client)))
                ? missing(service, shown)
                : Set.of("those of the broker's clients");
    }

    /** What is recorded and not shown; while recording, whatever is shown is recorded. */
    public static Set<String> missing(String application, URI metrics) {
        return missing(application, shown(metrics));
    }

    private static Set<String> shown(URI metrics) {
        String text = text(metrics);
        try {
            Files.writeString(Path.of("target", "metrics.txt"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new TreeSet<>(text.lines()
                .map(KEPT::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .toList());
    }

    private static Set<String> missing(String application, Set<String> shown) {
        Path record = Path.of("..", "schemas", "metrics", application + ".txt");
        try {
            if (Boolean.getBoolean("yiyang.record")) {
                Files.createDirectories(record.getParent());
                Files.write(record, shown);
            }
            Set<String> missing = new TreeSet<>(List.of(Files.readString(record).split("\n")));
            missing.removeAll(shown);
            return missing;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(URI metrics) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
