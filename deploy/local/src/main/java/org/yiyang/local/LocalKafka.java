package org.yiyang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The embedded Kafka broker: broker and controller in one Java process of its own, loopback only. */
public final class LocalKafka {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final LocalHome home;
    private final Path folder;
    private final int port;
    private final KafkaQuorum quorum;
    private final Lifetime lifetime;
    private final ChildProcess process;

    /** Describes a broker in a data folder; nothing is started. The controller's port 0 takes a free one. */
    public LocalKafka(LocalHome home, ServerPlace place, int controllerPort, Lifetime lifetime) {
        this("kafka", home, place, KafkaQuorum.alone(Ports.orFree(controllerPort)), lifetime);
    }

    /** Describes a broker by its name, one of those of a cluster; nothing is started. */
    public LocalKafka(String name, LocalHome home, ServerPlace place, KafkaQuorum quorum, Lifetime lifetime) {
        this.home = home;
        this.folder = place.data();
        this.port = Ports.orFree(place.port());
        this.quorum = quorum;
        this.lifetime = lifetime;
        this.process = new ChildProcess(name, place.log(), place.pidFile());
    }

    /** Creates the data folder where it is missing, starts and waits until the broker serves. */
    public LocalKafka start() {
        try {
            Files.createDirectories(folder);
            Files.writeString(settingsFile(), settings());
            Files.deleteIfExists(readyFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> arguments = List.of(settingsFile().toString(), readyFile().toString());
        List<String> options = List.of("-Xmx256m", "-XX:MaxMetaspaceSize=96m");
        process.start(JavaProgram.ofServer(home, options, KafkaMain.class, arguments), Map.of(), lifetime);
        process.awaitReady(() -> Files.exists(readyFile()), PATIENCE);
        return this;
    }

    /** Starts it again on the same data and ports. */
    public void restart() {
        start();
    }

    /** Loses all that it has, as a disk would, once it has ended: it starts with nothing on the same ports. */
    public void empty() {
        if (process.isAlive()) {
            throw new LocalFailure("kafka still runs");
        }
        try {
            FileTree.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public ChildProcess process() {
        return process;
    }

    public void kill9() {
        process.kill9();
    }

    public void stop() {
        process.stop(GRACE);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private Path readyFile() {
        return folder.resolve("ready");
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=%4$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=%5$s
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                default.replication.factor=%6$d
                min.insync.replicas=%7$d
                offsets.topic.replication.factor=%6$d
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=%6$d
                transaction.state.log.min.isr=%7$d
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=%6$d
                share.coordinator.state.topic.min.isr=%7$d
                group.initial.rebalance.delay.ms=0
                log.cleaner.enable=true
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=262144
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.recovery.threads.per.data.dir=4
                broker.session.timeout.ms=%8$d
                broker.heartbeat.interval.ms=500
                """.formatted(values());
    }

    private Object[] values() {
        String logs = folder.resolve("log").toString().replace('\\', '/');
        return new Object[] {
            port,
            quorum.controllerPort(),
            logs,
            quorum.node(),
            quorum.voters(),
            quorum.copies(),
            quorum.leastCopies(),
            quorum.sessionMillis()
        };
    }
}
