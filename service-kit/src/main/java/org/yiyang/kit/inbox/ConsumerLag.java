package org.yiyang.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How many messages of each topic this instance has still to apply, as the metric {@code yiyang_inbox_lag}. It is taken
 * in the consumer's own thread, since a consumer may be asked by no other; unknown until partitions are assigned.
 */
final class ConsumerLag {
    private final Map<String, Double> messages = new ConcurrentHashMap<>();

    ConsumerLag(MeterRegistry meters, Collection<String> topics) {
        for (String topic : topics) {
            messages.put(topic, Double.NaN);
            Gauge.builder("yiyang.inbox.lag", messages, all -> all.get(topic))
                    .description("Messages of the topic that this instance has still to apply")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    /** Looks at where the consumer stands in its partitions; asks nobody over the network. */
    void measure(Consumer<?, ?> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        if (assigned.isEmpty()) {
            return;
        }
        messages.replaceAll((topic, before) -> {
            List<TopicPartition> own = assigned.stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .toList();
            List<OptionalLong> known = own.stream()
                    .map(consumer::currentLag)
                    .filter(OptionalLong::isPresent)
                    .toList();
            if (known.isEmpty() && !own.isEmpty()) {
                return before;
            }
            return known.stream()
                    .mapToDouble(lag -> Math.max(0, lag.getAsLong()))
                    .sum();
        });
    }
}
