package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.audit.AuditCheck;
import org.yiyang.audit.AuditFault;
import org.yiyang.audit.AuditPruning;
import org.yiyang.audit.AuditSeal;
import org.yiyang.audit.AuditSeals;
import org.yiyang.launcher.Launcher;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.ServerPlace;

/** What is done to the tables of an audit that a service links and seals is found, and the untouched one is whole. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
    private static final Path FOLDER = Path.of("target", "local", "audit");
    private static final DatabaseAccount ACCOUNT = DatabaseAccount.forTests("contract");
    private static final int ROWS = 400;
    private static final int CHANGES = 300;
    private static final long SEED = 20_261_204;
    private static final LocalDatabase DATABASE =
            new LocalDatabase(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "database", 0), Lifetime.WITH_PARENT);
    private static final LocalKafka KAFKA =
            new LocalKafka(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "kafka", 0), 0, Lifetime.WITH_PARENT);

    private static Application service;

    /** What is done to the tables in a transaction that is rolled back, with the position as its one value. */
    private static final Map<AuditFault.Kind, List<String>> CHANGES_BY_KIND = new TreeMap<>(Map.of(
            AuditFault.Kind.CHANGED,
            List.of(
                    "update audit_entry e join audit_link l on l.entry_id = e.id set e.reason = 'x' where l.position = ?",
                    "update audit_entry e join audit_link l on l.entry_id = e.id set e.subject_id = e.id where l.position = ?",
                    "update audit_entry e join audit_link l on l.entry_id = e.id"
                            + " set e.at = timestampadd(microsecond, 1, e.at) where l.position = ?"),
            AuditFault.Kind.REMOVED,
            List.of(
                    "delete e from audit_entry e join audit_link l on l.entry_id = e.id where l.position = ?",
                    "delete from audit_link where position = ?"),
            AuditFault.Kind.BROKEN,
            List.of(
                    "update audit_link set hash = content where position = ?",
                    "update audit_link set content = hash where position = ?",
                    "update audit_link set times = 9 where position = ?"),
            AuditFault.Kind.TRUNCATED,
            List.of("delete from audit_link where position >= ?")));

    @BeforeAll
    static void aServiceWithServersOfItsOwnHasLinkedAndSealed() throws SQLException {
        Suite.SERVERS.issuer(); // whose start empties the folder in which the others are
        KAFKA.start();
        DATABASE.start(List.of(ACCOUNT));
        service = new Application("contract-service", "contract-audit", config()).start();
        add(ROWS);
        awaitSealed();
    }

    @AfterAll
    static void theServersEnd() {
        service.stop();
        KAFKA.kill9();
        DATABASE.kill9();
    }

    private static Map<String, String> config() {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config("contract"));
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(Suite.SERVERS.database().server(), DATABASE.server()));
        config.put("kafka.bootstrap.servers", KAFKA.bootstrapServers());
        config.put("yiyang.audit-chain.seal-interval", "PT1S");
        return config;
    }

    @Test
    @Order(1)
    void someHundredsOfChangesOfAllKindsAreFoundAndTheUntouchedIsWhole() throws SQLException {
        Random random = new Random(SEED);
        List<AuditSeal> seals = seals();
        try (Connection connection = migrating()) {
            AuditCheck.Result whole = new AuditCheck(connection, seals, Instant.now()).result();
            assertEquals(Optional.empty(), whole.fault());
            assertTrue(whole.links() >= ROWS, "links " + whole.links());
            connection.setAutoCommit(false);
            List<AuditFault.Kind> kinds = List.copyOf(CHANGES_BY_KIND.keySet());
            for (int change = 0; change < CHANGES; change++) {
                AuditFault.Kind kind = kinds.get(change % kinds.size());
                List<String> ways = CHANGES_BY_KIND.get(kind);
                String way = ways.get(random.nextInt(ways.size()));
                long position = 2 + random.nextInt(ROWS - 10);
                assertEquals(1, Math.min(1, execute(connection, way, position)), way);
                AuditFault fault = new AuditCheck(connection, seals, Instant.now())
                        .result()
                        .fault()
                        .orElseThrow();
                connection.rollback();
                assertEquals(kind + " " + position, fault.kind() + " " + fault.position(), way + ", seed " + SEED);
            }
        }
    }

    @Test
    @Order(2)
    void whatNoServiceWroteIsFoundOnceItIsOld() throws Throwable {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        byte[] id = HexFormat.of().parseHex(String.format("%012x", yesterday.toEpochMilli()) + "7".repeat(20));
        String repetition = "insert into audit_repetition (entry_id, times, last_at) values (?, 900, utc_timestamp(6))";
        mustBeFound(connection -> insert(connection, yesterday, 1));
        mustBeFound(connection -> execute(connection, repetition, id));
    }

    private static void mustBeFound(ThrowingConsumer<Connection> planted) throws Throwable {
        try (Connection connection = migrating()) {
            connection.setAutoCommit(false);
            planted.accept(connection);
            AuditCheck check = new AuditCheck(connection, seals(), Instant.now());
            assertEquals(
                    AuditFault.Kind.INSERTED,
                    check.result().fault().orElseThrow().kind());
            connection.rollback();
        }
    }

    @Test
    @Order(3)
    void theCommandNamesTheFirstBrokenEntryAndEndsWithOne(@TempDir Path folder) throws Exception {
        Ended whole = verify(folder);
        assertEquals(0, whole.status(), whole.output());
        assertTrue(whole.output().startsWith("contract     whole: "), whole.output());
        try (Connection connection = migrating()) {
            String set =
                    "update audit_entry e join audit_link l on l.entry_id = e.id set e.actor = ? where l.position = 7";
            execute(connection, set, "somebody else");
            Ended broken = verify(folder);
            execute(connection, set, "planted");
            assertEquals(1, broken.status(), broken.output());
            assertTrue(broken.output().startsWith("contract     CHANGED    position 7, entry "), broken.output());
        }
    }

    @Test
    @Order(4)
    void whatIsWrittenBeforeAStopIsSealedByIt() throws SQLException {
        add(3);
        service.stop();
        List<AuditSeal> seals = seals();
        try (Connection connection = migrating()) {
            AuditCheck.Result result = new AuditCheck(connection, seals, Instant.now()).result();
            long sealed = seals.get(seals.size() - 1).position();
            assertEquals(new AuditCheck.Result(sealed, Optional.empty()), result);
            assertEquals(count(connection, "audit_entry"), sealed);
        }
    }

    @Test
    @Order(5)
    void whatEndedByLawGoesWithItsPartOfTheChain() throws SQLException {
        List<AuditSeal> real = seals();
        // The seals as they will be in a year.
        Instant inAYear = Instant.now().plusSeconds(366 * 86_400L);
        try (Connection connection = migrating()) {
            long rows = new AuditPruning(connection, real, inAYear).prune();
            connection.setAutoCommit(true);
            assertTrue(rows >= ROWS, "rows " + rows);
            assertEquals(0, count(connection, "audit_entry"));
            assertEquals(1, count(connection, "audit_link"), "the anchor stays");
            assertEquals(
                    Optional.empty(),
                    new AuditCheck(connection, real, inAYear).result().fault());
            assertEquals(
                    AuditFault.Kind.CUT,
                    new AuditCheck(connection, real, Instant.now())
                            .result()
                            .fault()
                            .orElseThrow()
                            .kind());
        }
    }

    private record Ended(int status, String output) {}

    private static Ended verify(Path folder) throws IOException, InterruptedException {
        Path passwords = folder.resolve("passwords.properties");
        Files.writeString(
                passwords,
                ACCOUNT.runUser() + "=" + ACCOUNT.runPassword() + "\n" + ACCOUNT.migrateUser() + "="
                        + ACCOUNT.migratePassword() + "\n");
        Path kafka = folder.resolve("kafka.properties");
        Files.writeString(kafka, "bootstrap.servers=" + KAFKA.bootstrapServers() + "\n");
        Process process = new ProcessBuilder(
                        JavaProgram.executable().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "audit",
                        "verify",
                        "--database=" + DATABASE.server() + "/",
                        "--passwords=" + passwords,
                        "--kafka-settings=" + kafka)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static List<AuditSeal> seals() {
        return AuditSeals.at(KAFKA.bootstrapServers()).read();
    }

    private static void awaitSealed() throws SQLException {
        try (Connection connection = migrating()) {
            Awaitility.await().until(() -> {
                List<AuditSeal> seals = seals();
                return !seals.isEmpty()
                        && seals.get(seals.size() - 1).position() >= ROWS
                        && seals.get(seals.size() - 1).position() == count(connection, "audit_link");
            });
        }
    }

    /** As a service would, with the account that runs. */
    private static void add(int rows) throws SQLException {
        try (Connection connection = open(ACCOUNT.runUser(), ACCOUNT.runPassword())) {
            insert(connection, Instant.now(), rows);
        }
    }

    private static void insert(Connection connection, Instant at, int rows) throws SQLException {
        String insert = "insert into audit_entry (id, at, actor, client, roles, action, subject_kind, outcome, reason)"
                + " values (?, utc_timestamp(6), 'planted', null, 'SYS_ADMIN', 'read', 'planted', 'READ', '因为|')";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int row = 0; row < rows; row++) {
                String id = String.format("%012x7%019x", at.toEpochMilli(), row);
                statement.setBytes(1, HexFormat.of().parseHex(id));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int execute(Connection connection, String sql, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            return statement.executeUpdate();
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection migrating() throws SQLException {
        return open(ACCOUNT.migrateUser(), ACCOUNT.migratePassword());
    }

    private static Connection open(String user, String password) throws SQLException {
        return DriverManager.getConnection(config().get("quarkus.datasource.jdbc.url"), user, password);
    }
}
