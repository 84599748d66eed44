package org.yiyang.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite, and their creation; a service makes only those that it publishes itself, in the same shape. */
public final class SuiteTopics {
    /** One compacted topic for each aggregate that is published. */
    public static final List<String> ALL = List.of(
            "yiyang.institution",
            "yiyang.agreement",
            "yiyang.service-item",
            "yiyang.designation",
            "yiyang.elder",
            "yiyang.referral",
            "yiyang.referral-filing",
            "yiyang.indicator",
            "yiyang.reference");

    /** In which the services keep where their audits ended; they make it themselves. */
    public static final String AUDIT_SEAL = "yiyang.audit-seal";

    private static final int PARTITIONS = 12;
    private static final String MESSAGE_BYTES_MAX = "1048588";
    private static final int TIMEOUT_MILLIS = 20_000;

    private SuiteTopics() {}

    /** Creates those that are missing, with as many copies as the broker is set to; returns which these were. */
    public static List<String> create(String bootstrapServers, List<String> topics) {
        return with(bootstrapServers, "cannot create the topics", admin -> {
            List<String> missing = missing(admin, topics);
            CreateTopicsResult made =
                    admin.createTopics(missing.stream().map(SuiteTopics::shaped).toList());
            for (KafkaFuture<Void> one : made.values().values()) {
                await(one);
            }
            return missing;
        });
    }

    /** Deletes those that exist with all that is in them, and makes all of them again, under other ids. */
    public static void recreate(String bootstrapServers, List<String> topics) {
        with(bootstrapServers, "cannot delete the topics", admin -> {
            Set<String> existing = admin.listTopics().names().get();
            return admin.deleteTopics(topics.stream().filter(existing::contains).toList())
                    .all()
                    .get();
        });
        // A broker says that a topic is gone before it has forgotten it.
        long end = System.nanoTime() + TIMEOUT_MILLIS * 1_000_000L;
        while (missing(bootstrapServers, topics).size() < topics.size()) {
            if (System.nanoTime() > end) {
                throw new LocalFailure("kafka at " + bootstrapServers + " does not delete the topics");
            }
            pause();
        }
        create(bootstrapServers, topics);
    }

    /** Makes a service consume all of its topics from the beginning; it may not run meanwhile. */
    public static void forgetOffsets(String bootstrapServers, String service) {
        with(bootstrapServers, "cannot forget what " + service + " has consumed", admin -> {
            KafkaFuture<Void> forgotten =
                    admin.deleteConsumerGroups(List.of(service)).all();
            try {
                return forgotten.get();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof GroupIdNotFoundException) {
                    return null;
                }
                throw failure;
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", interrupted);
        }
    }

    /** Those that do not exist. */
    public static List<String> missing(String bootstrapServers, List<String> topics) {
        return with(bootstrapServers, "does not list its topics", admin -> missing(admin, topics));
    }

    private static List<String> missing(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        return topics.stream().filter(topic -> !existing.contains(topic)).toList();
    }

    /** A service may have made it in the meantime. */
    private static void await(KafkaFuture<Void> one) throws ExecutionException, InterruptedException {
        try {
            one.get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    /** What is asked of a broker. */
    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static <T> T with(String bootstrapServers, String failing, Question<T> question) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Kafka looks classes up here; a test framework's loader may know them twice.
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try (Admin admin = Admin.create(settings)) {
            return question.ask(admin);
        } catch (ExecutionException failure) {
            String reason = failure.getCause().getMessage();
            throw new LocalFailure("kafka at " + bootstrapServers + " " + failing + ": " + reason, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while kafka was asked", interrupted);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static NewTopic shaped(String topic) {
        return topic.equals(AUDIT_SEAL)
                ? new NewTopic(topic, Optional.of(1), Optional.empty())
                        .configs(Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1",
                                TopicConfig.RETENTION_BYTES_CONFIG,
                                "-1"))
                : compacted(topic);
    }

    private static NewTopic compacted(String topic) {
        return new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        MESSAGE_BYTES_MAX));
    }
}
