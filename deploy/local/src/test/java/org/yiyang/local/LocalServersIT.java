package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The three local servers as the services' tests meet them. */
@Tag("long")
class LocalServersIT {
    private static final int UNKNOWN_SCHEMA_FOR_THIS_ACCOUNT = 1044;
    private static final int COMMAND_DENIED = 1142;
    private static final int ACCESS_DENIED = 1045;

    private final LocalServers servers = LocalServers.startOnce();

    @Test
    void aServiceReadsBackEveryCharacterItHasWritten() throws SQLException {
        migrate("create table if not exists words (id int primary key, word varchar(40) not null)");
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert ignore into words values (1, '医养通 𠮷 👵🏻')");
            assertEquals("医养通 𠮷 👵🏻", text(statement, "select word from words where id = 1"));
        }
    }

    @Test
    void aSessionIsReadCommittedInUtcAndWaitsThreeSecondsForALock() throws SQLException {
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            assertEquals("READ-COMMITTED", text(statement, "select @@transaction_isolation"));
            assertEquals("3", text(statement, "select @@innodb_lock_wait_timeout"));
            assertEquals("+00:00", text(statement, "select @@time_zone"));
            assertEquals("utf8mb4_bin", text(statement, "select @@collation_database"));
        }
    }

    @Test
    void theAccountThatRunsCannotChangeItsSchema() throws SQLException {
        migrate("create table if not exists kept (id int primary key)");
        assertEquals(COMMAND_DENIED, refusal("create table other (id int)"));
        assertEquals(COMMAND_DENIED, refusal("drop table kept"));
        assertEquals(COMMAND_DENIED, refusal("alter table kept add column more int"));
    }

    @Test
    void aServiceCannotReachTheSchemaOfAnother() throws SQLException {
        assertEquals(UNKNOWN_SCHEMA_FOR_THIS_ACCOUNT, refusal("use yiyang_contract"));
        assertEquals(COMMAND_DENIED, refusal("select * from yiyang_contract.anything"));
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    "yiyang_institution",
                    text(
                            statement,
                            "select group_concat(schema_name) from information_schema.schemata"
                                    + " where schema_name <> 'information_schema'"));
        }
    }

    @Test
    void theIssuerIsNotFilledByWhatItIsAsked() {
        String padding = "x".repeat(60_000);
        TokenRequest padded = new TokenRequest(Map.of("role", "AUDITOR", "padding", padding));
        IntStream.range(0, 600)
                .parallel()
                .forEach(i -> assertTrue(servers.issuer().token(padded).length() < 2_000));
    }

    @Test
    void rootCannotLogInOverTheNetwork() {
        String address = JdbcAddress.of(servers.database().server(), "mysql");
        SQLException refused = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(address, "root", "").close());
        assertEquals(ACCESS_DENIED, refused.getErrorCode());
    }

    @Test
    void theDatabaseKeepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        migrate("create table if not exists facts (id int primary key)");
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert ignore into facts values (42)");
        }
        long before = servers.database().pid();
        servers.database().kill9();
        assertFalse(servers.database().process().isAlive());
        servers.database().restart();
        assertNotEquals(before, servers.database().pid());
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            assertEquals("42", text(statement, "select id from facts"));
        }
    }

    @Test
    void kafkaKeepsACommittedTransactionWhenItIsKilled() throws InterruptedException, ExecutionException {
        String topic = "test.kept-" + System.nanoTime();
        SuiteTopics.create(servers.kafka().bootstrapServers(), List.of(topic));
        send(topic, "key", "医养 👵🏻");
        assertEquals("医养 👵🏻", lastOf(topic, "key").value());
        servers.kafka().kill9();
        assertFalse(servers.kafka().process().isAlive());
        servers.kafka().restart();
        assertEquals("医养 👵🏻", lastOf(topic, "key").value());
        send(topic, "key", "second");
        assertEquals("second", lastOf(topic, "key").value());
    }

    @Test
    void aTokenCarriesTheClaimsAskedFor() {
        TokenRequest request = TokenRequest.as("MED_MANAGER", "SIGNER")
                .region("4601")
                .institution("0198c0de-0000-7000-8000-000000000001")
                .person("0198c0de-0000-7000-8000-000000000002")
                .scope("institution:read elder:write")
                .client("bureau")
                .subject("somebody");
        String claims = claims(servers.token(request));
        String header = part(servers.token(request), 0);
        assertTrue(header.contains("\"alg\":\"RS256\""), header);
        assertTrue(header.contains("\"typ\":\"JWT\""), header);
        for (String claim : List.of(
                "\"iss\":\"" + servers.issuer().url() + "\"",
                "\"aud\":\"yiyang\"",
                "\"sub\":\"somebody\"",
                "\"roles\":[\"MED_MANAGER\",\"SIGNER\"]",
                "\"region\":\"4601\"",
                "\"institution\":\"0198c0de-0000-7000-8000-000000000001\"",
                "\"person\":\"0198c0de-0000-7000-8000-000000000002\"",
                "\"scope\":\"institution:read elder:write\"",
                "\"client_id\":\"bureau\"")) {
            assertTrue(claims.contains(claim), claim + " is not in " + claims);
        }
    }

    @Test
    void aTokenMayBeExpiredFromTheBeginning() {
        String claims = claims(servers.token(TokenRequest.as("AUDITOR").expiresIn(Duration.ofMinutes(-1))));
        long expiry = Long.parseLong(claims.replaceAll(".*\"exp\":(\\d+).*", "$1"));
        long ageSeconds = Instant.now().getEpochSecond() - expiry;
        assertTrue(ageSeconds >= 60 && ageSeconds < 70, claims);
    }

    @Test
    void aSecondCallGetsTheSameServers() {
        LocalServers again = LocalServers.startOnce();
        assertEquals(servers.database().pid(), again.database().pid());
        assertEquals(servers.kafka().pid(), again.kafka().pid());
        assertEquals(servers.issuer().pid(), again.issuer().pid());
    }

    private Connection run() throws SQLException {
        return connect("username", "quarkus.datasource.");
    }

    private void migrate(String ddl) throws SQLException {
        try (Connection connection = connect("username", "yiyang.migration.");
                Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }

    private Connection connect(String user, String prefix) throws SQLException {
        Map<String, String> config = servers.config("institution");
        return DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"), config.get(prefix + user), config.get(prefix + "password"));
    }

    private int refusal(String sql) throws SQLException {
        try (Connection connection = run();
                Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql))
                    .getErrorCode();
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next(), query);
            return rows.getString(1);
        }
    }

    private void send(String topic, String key, String value) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers.kafka().bootstrapServers(),
                "transactional.id",
                "test-" + topic,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, key, value)).get();
            producer.commitTransaction();
        }
    }

    private ConsumerRecord<String, String> lastOf(String topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers.kafka().bootstrapServers(),
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            assertEquals(12, partitions.size());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ConsumerRecord<String, String> last = null;
            while (!isRead(consumer, partitions)) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    last = found.key().equals(key) ? found : last;
                }
            }
            return last;
        }
    }

    private static boolean isRead(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    private static String claims(String token) {
        return part(token, 1);
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }
}
