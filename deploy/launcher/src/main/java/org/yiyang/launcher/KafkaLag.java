package org.yiyang.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many events wait in Kafka for a service; its consumer group bears its name. */
record KafkaLag(String bootstrapServers) {
    private static final int TIMEOUT_MILLIS = 5_000;

    /** By service; empty for all when the broker gives no answer. */
    Map<String, Long> of(Iterable<String> services) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        Map<String, Long> lags = new HashMap<>();
        try (Admin admin = Admin.create(settings)) {
            for (String service : services) {
                ofGroup(admin, service).ifPresent(lag -> lags.put(service, lag));
            }
        }
        return lags;
    }

    private static Optional<Long> ofGroup(Admin admin, String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            return Optional.of(committed.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .mapToLong(entry ->
                            ends.get(entry.getKey()).offset() - entry.getValue().offset())
                    .sum());
        } catch (ExecutionException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
