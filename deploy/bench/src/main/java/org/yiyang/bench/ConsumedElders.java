package org.yiyang.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SuiteTopics;

/** Publishes many events of elders, as a file does; prints how many a second two builds of a service consume. */
public final class ConsumedElders {
    private static final String TOPIC = "yiyang.elder";
    private static final int ROUNDS = 2;
    private static final int HEAP_MEGABYTES = 256;
    private static final long LOOK_MILLIS = 50;
    private final LocalServers servers;
    private final int count;

    private ConsumedElders(LocalServers servers, int count) {
        this.servers = servers;
        this.count = count;
    }

    /** This repository, another one, and how many events. */
    public static void main(String[] arguments) throws Exception {
        LocalServers servers = LocalServers.startOnce();
        SuiteTopics.create(servers.kafka().bootstrapServers(), SuiteTopics.ALL);
        ConsumedElders bench = new ConsumedElders(servers, Integer.parseInt(arguments[2]));
        for (String service : List.of("referral", "contract")) {
            bench.compare(service, Path.of(arguments[0]), Path.of(arguments[1]));
        }
        System.exit(0);
    }

    private void compare(String service, Path own, Path other) throws Exception {
        double[] rates = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            rates[0] += rate(service, other) / ROUNDS;
            rates[1] += rate(service, own) / ROUNDS;
        }
        System.out.printf(
                "%s-service: %d elders at a time, %d rounds: %.0f events a second before, %.0f now, ratio %.1f%n",
                service, count, ROUNDS, rates[0], rates[1], rates[1] / rates[0]);
    }

    private double rate(String service, Path repository) throws Exception {
        Path jar = repository.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        Map<String, String> config = servers.config(service);
        try (Measured running = new Measured(jar, servers, service, HEAP_MEGABYTES)) {
            running.start();
            try (Connection database = DriverManager.getConnection(
                    config.get("quarkus.datasource.jdbc.url"),
                    config.get("yiyang.migration.username"),
                    config.get("yiyang.migration.password"))) {
                // Code that is not compiled yet is not measured.
                long warm = taken(database) + count / 4;
                send(count / 4);
                await(database, warm);
                long before = taken(database);
                long begun = System.nanoTime();
                send(count);
                await(database, before + count);
                double rate = count / ((System.nanoTime() - begun) / 1e9);
                System.out.printf("%s, %s: %.0f events a second%n", service, repository, rate);
                return rate;
            }
        }
    }

    private static void await(Connection database, long most) throws SQLException, InterruptedException {
        while (taken(database) < most) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static long taken(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from inbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void send(int events) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers(), "linger.ms", 20);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                sent.add(producer.send(event(UUID.randomUUID())));
            }
            producer.flush();
            if (!sent.stream().allMatch(Future::isDone)) {
                throw new IllegalStateException("not all of it was published");
            }
        }
    }

    private static ProducerRecord<String, String> event(UUID elder) {
        String body = "{\"happened\":[\"taken-over\"],\"state\":{\"id\":\"" + elder
                + "\",\"status\":\"ACTIVE\",\"regionCode\":\"469001\",\"origin\":\"TAKEOVER\",\"authorisations\":[],"
                + "\"insured\":[{\"type\":\"RESIDENT\",\"from\":\"2020-01-01\"}]}}";
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, elder.toString(), body);
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", TOPIC + ".taken-over");
        header(record, "ce_subject", elder.toString());
        header(record, "ce_sequence", "0");
        header(record, "ce_time", Instant.now().toString());
        return record;
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
