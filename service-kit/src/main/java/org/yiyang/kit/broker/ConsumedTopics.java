package org.yiyang.kit.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Knows which topic an offset belongs to: each is committed with the topic's id, and where the id has changed the topic was
 * made again and is read from its beginning. What was applied before is recognised by the ids of the events.
 */
public final class ConsumedTopics implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(ConsumedTopics.class);
    private static final long LOOK_NANOS = Duration.ofSeconds(3).toNanos();
    private final Consumer<?, ?> consumer;
    private final Set<String> topics;
    private final Function<Collection<String>, Map<String, UUID>> broker;
    private final LongSupplier nanos;
    private final Map<String, UUID> ids = new HashMap<>();
    private boolean looked;
    private long lookedAt;

    /**
     * For one consumer.
     *
     * @param broker gives the ids of those topics that exist
     */
    public ConsumedTopics(
            Consumer<?, ?> consumer,
            Set<String> topics,
            Function<Collection<String>, Map<String, UUID>> broker,
            LongSupplier nanos) {
        this.consumer = consumer;
        this.topics = topics;
        this.broker = broker;
        this.nanos = nanos;
    }

    /** Checks from time to time whether a topic was made again, and if so goes back to its beginning. */
    public void look() {
        if (looked && nanos.getAsLong() - lookedAt < LOOK_NANOS) {
            return;
        }
        looked = true;
        lookedAt = nanos.getAsLong();
        try {
            Map<String, UUID> now = broker.apply(topics);
            Set<String> recreated = now.keySet().stream()
                    .filter(topic -> ids.containsKey(topic) && !ids.get(topic).equals(now.get(topic)))
                    .collect(Collectors.toSet());
            ids.putAll(now);
            goToTheBeginning(consumer.assignment().stream()
                    .filter(partition -> recreated.contains(partition.topic()))
                    .toList());
        } catch (KafkaException away) {
            LOG.debugf("topics cannot be looked at: %s", away.getClass().getSimpleName());
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // what was applied is committed, batch by batch
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        looked = false;
        look();
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        goToTheBeginning(partitions.stream()
                .filter(partition -> isOfAnother(partition, committed.get(partition)))
                .toList());
    }

    private boolean isOfAnother(TopicPartition partition, OffsetAndMetadata committed) {
        UUID id = ids.get(partition.topic());
        return committed != null
                && id != null
                && !committed.metadata().isEmpty()
                && !committed.metadata().equals(id.toString());
    }

    private void goToTheBeginning(List<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        LOG.warnf(
                "created again and read from the beginning: %s",
                partitions.stream().map(TopicPartition::topic).distinct().toList());
        consumer.seekToBeginning(partitions);
    }

    /** The offsets after a batch, each with the id of the topic that it belongs to. */
    public Map<TopicPartition, OffsetAndMetadata> offsetsAfter(ConsumerRecords<?, ?> polled) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        polled.nextOffsets().forEach((partition, next) -> {
            UUID id = ids.get(partition.topic());
            offsets.put(
                    partition,
                    new OffsetAndMetadata(next.offset(), next.leaderEpoch(), id == null ? "" : id.toString()));
        });
        return offsets;
    }
}
