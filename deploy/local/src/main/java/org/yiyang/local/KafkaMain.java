package org.yiyang.local;

import java.io.FileReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The Kafka broker's own process: formats its storage once, serves, and says so in a file. */
final class KafkaMain {
    /** Sixteen bytes in base64: one cluster, always the same. */
    private static final String CLUSTER_ID = "eWl5YW5nLWxvY2FsLTE";

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        Path ready = Path.of(arguments[1]);
        format(settings);
        Properties properties = new Properties();
        try (FileReader reader = new FileReader(settings.toFile(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.writeString(ready, String.valueOf(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path settings) {
        String[] words = {"format", "-t", CLUSTER_ID, "-c", settings.toString(), "--ignore-formatted"};
        PrintStream out = System.out;
        if (StorageTool.execute(words, out) != 0) {
            throw new IllegalStateException("the log folder could not be formatted");
        }
    }
}
