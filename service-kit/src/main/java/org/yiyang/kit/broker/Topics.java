package org.yiyang.kit.broker;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topics as the broker has them. One that was deleted and made again, or whose broker came back without its data, has
 * the same name and another id.
 */
@ApplicationScoped
public class Topics {
    /** What one record may take on a topic of the suite, as {@code schemas/asyncapi.yaml} declares it. */
    public static final int MESSAGE_BYTES_MAX = 1_048_588;

    private static final int PARTITIONS = 12;
    private static final int PATIENCE_MILLIS = 4_000;
    private static final int STOP_LATE = 20;
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(MESSAGE_BYTES_MAX));

    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1");

    private final String service;
    private final BrokerSettings brokers;
    private Admin admin;

    Topics(@ConfigProperty(name = "yiyang.service") String service, BrokerSettings brokers) {
        this.service = service;
        this.brokers = brokers;
    }

    void stop(@Observes @Priority(STOP_LATE) ShutdownEvent stopping) {
        close();
    }

    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }

    /**
     * The ids of those that exist.
     *
     * @throws KafkaException if the broker gives no answer
     */
    public Map<String, UUID> ids(Collection<String> topics) {
        Map<String, UUID> ids = new HashMap<>();
        described(topics).forEach((topic, description) -> ids.put(topic, id(description.topicId())));
        return ids;
    }

    /**
     * The id of a topic, which is made if it is missing.
     *
     * @throws KafkaException if the broker gives no answer, or does not let this service make it
     */
    UUID idOfMade(String topic) {
        UUID found = ids(List.of(topic)).get(topic);
        return found == null ? made(topic) : found;
    }

    private UUID made(String topic) {
        NewTopic missing = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()).configs(SETTINGS);
        CreateTopicsResult result = admin().createTopics(List.of(missing));
        try {
            return id(get(result.topicId(topic)));
        } catch (TopicExistsException madeByAnother) {
            UUID found = ids(List.of(topic)).get(topic);
            if (found == null) {
                throw new TimeoutException("the topic is not known everywhere yet");
            }
            return found;
        }
    }

    /**
     * Makes a topic of one partition that keeps everything for ever, in the order of publication, if it is missing.
     *
     * @throws KafkaException if the broker gives no answer, or does not let this service make it
     */
    public void makeKept(String topic) {
        if (ids(List.of(topic)).isEmpty()) {
            NewTopic kept = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(FOR_EVER);
            try {
                get(admin().createTopics(List.of(kept)).all());
            } catch (TopicExistsException madeByAnother) {
                ids(List.of(topic));
            }
        }
    }

    /** Whether nothing was ever written to a topic. */
    boolean isEmpty(String topic) {
        Map<TopicPartition, OffsetSpec> latest = described(List.of(topic)).values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return get(admin().listOffsets(latest).all()).values().stream().allMatch(end -> end.offset() == 0);
    }

    private Map<String, TopicDescription> described(Collection<String> topics) {
        Map<String, TopicDescription> described = new HashMap<>();
        admin().describeTopics(topics).topicNameValues().forEach((topic, answer) -> {
            try {
                described.put(topic, get(answer));
            } catch (UnknownTopicOrPartitionException missing) {
                described.remove(topic);
            }
        });
        return described;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static UUID id(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(brokers.values());
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "topics-" + service);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
            admin = Admin.create(settings);
        }
        return admin;
    }
}
