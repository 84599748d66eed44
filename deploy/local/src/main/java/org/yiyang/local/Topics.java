package org.yiyang.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the suite, and their creation: nobody else creates one. */
public final class Topics {
    /** One compacted topic for each aggregate that is told to others. */
    public static final List<String> ALL = List.of(
            "yiyang.institution",
            "yiyang.agreement",
            "yiyang.designation",
            "yiyang.elder",
            "yiyang.referral",
            "yiyang.indicator",
            "yiyang.reference");

    private static final int PARTITIONS = 12;
    private static final int TIMEOUT_MILLIS = 20_000;

    private Topics() {}

    /** Creates those that are missing, with as many copies as the broker is set to. */
    public static void create(String bootstrapServers, List<String> topics) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Kafka looks classes up here; a test framework's loader may know them twice.
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(Topics::compacted)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failure) {
            String reason = failure.getCause().getMessage();
            throw new LocalFailure("kafka at " + bootstrapServers + " cannot create the topics: " + reason, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while topics were created", interrupted);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static NewTopic compacted(String topic) {
        return new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
