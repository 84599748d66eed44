package org.yiyang.launcher;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.yiyang.local.SuiteTopics;

/**
 * How many events wait in Kafka for a service; its consumer group bears its name. An offset that was committed for a topic
 * which was created again since is void: everything in the topic waits then.
 */
record KafkaLag(String bootstrapServers) {
    private static final int TIMEOUT_MILLIS = 5_000;

    /** By service; none for a service of which the broker knows nothing yet, or when it gives no answer. */
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
            Map<String, String> topics = topics(admin);
            Set<TopicPartition> known = new HashSet<>(assigned(admin, group));
            known.addAll(committed.keySet());
            known.removeIf(partition -> !topics.containsKey(partition.topic()));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            Map<TopicPartition, ListOffsetsResultInfo> first = offsets(admin, known, OffsetSpec.earliest());
            Map<TopicPartition, ListOffsetsResultInfo> end = offsets(admin, known, OffsetSpec.latest());
            return Optional.of(known.stream()
                    .mapToLong(one -> waiting(
                            first.get(one).offset(),
                            end.get(one).offset(),
                            committed.get(one),
                            topics.get(one.topic())))
                    .sum());
        } catch (ExecutionException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What waits in one partition. */
    static long waiting(long first, long end, OffsetAndMetadata committed, String topicId) {
        boolean valid = committed != null
                && committed.offset() <= end
                && (committed.metadata().isEmpty() || committed.metadata().equals(topicId));
        return end - Math.max(first, valid ? committed.offset() : first);
    }

    /** The suite's topics that exist, each with its id as the services write it down. */
    private static Map<String, String> topics(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        Map<String, TopicDescription> described = admin.describeTopics(
                        SuiteTopics.ALL.stream().filter(existing::contains).toList())
                .allTopicNames()
                .get();
        return described.values().stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> text(topic.topicId())));
    }

    private static String text(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()).toString();
    }

    private static Set<TopicPartition> assigned(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group).get().members().stream()
                    .map(member -> member.assignment().topicPartitions())
                    .filter(Objects::nonNull)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw failure;
        }
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, one -> which)))
                .all()
                .get();
    }
}
