package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.audit.AuditCheck;
import org.yiyang.audit.AuditSeal;
import org.yiyang.audit.AuditSeals;
import org.yiyang.backup.Backup;
import org.yiyang.backup.BackupFolder;
import org.yiyang.backup.DatabaseTools;
import org.yiyang.backup.Rebuild;
import org.yiyang.backup.Restore;
import org.yiyang.launcher.CopiesCheck;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.SuiteTopics;
import org.yiyang.local.TokenRequest;

/** Two services with servers of their own are restored from a backup taken while they ran, agree again and go on. */
@Tag("long")
class BackupIT {
    private static final Path FOLDER = Path.of("target", "local", "backup");
    private static final List<DatabaseAccount> ACCOUNTS =
            List.of(DatabaseAccount.forTests("institution"), DatabaseAccount.forTests("contract"));
    private static final LocalDatabase DATABASE =
            new LocalDatabase(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "database", 0), Lifetime.WITH_PARENT);
    private static final LocalKafka KAFKA =
            new LocalKafka(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "kafka", 0), 0, Lifetime.WITH_PARENT);
    private static final Map<String, Application> SERVICES = new LinkedHashMap<>();

    private final CopiesCheck copies = new CopiesCheck(DATABASE.server(), ACCOUNTS);
    private City city;

    @AfterAll
    static void theServersEnd() {
        SERVICES.values().parallelStream().forEach(Application::stop);
        KAFKA.kill9();
        DATABASE.kill9();
    }

    @Test
    void aSuiteThatIsPutBackNamesWhatDiffersMendsItAndGoesOn(@TempDir Path temporary) throws Exception {
        start();
        city.enterRegions();
        city.home("备份前的养老院");
        awaitAgreed();
        // What is published while the contract service is suspended is in the backup as published but not consumed.
        SERVICES.get("contract").signals().pause();
        String onItsWay = city.home("备份时的养老院");
        tables("institution").awaitAllSent();
        BackupFolder folder = new BackupFolder(temporary.resolve("backup"));
        Map<String, String> notes = backup().to(folder);
        SERVICES.get("contract").signals().goOn();
        String gone = city.home("备份后的养老院");
        awaitAgreed();
        long read = feedPosition();
        assertTrue(read > Long.parseLong(notes.get("institution.feed")), notes.toString());

        SERVICES.values().parallelStream().forEach(Application::stop);
        restore().from(folder);
        List<String> differences = copies.compare().differences();
        assertEquals(1, differences.size(), differences.toString());
        assertTrue(differences.get(0).contains("COPY_MISSING"), differences.get(0));
        assertTrue(differences.get(0).contains(onItsWay.replace("-", "")), differences.get(0));

        SERVICES.values().parallelStream().forEach(Application::start);
        awaitAgreed();
        assertEquals(404, status("/api/v1/institutions/" + gone, city.official("CIVIL_ADMIN")));
        assertEquals(200, status("/api/v1/institutions/" + onItsWay, city.official("CIVIL_ADMIN")));
        assertTrue(
                new Topic(KAFKA.bootstrapServers(), "yiyang.institution")
                        .read().stream().noneMatch(sent -> sent.key().equals(gone)),
                "a topic has what is no more");
        mustGoOn(read);
        auditMustBeWhole();
        copiesAreLearntFromTheTopicsAlone();
    }

    /** A reader of the feed who was further than the backup must begin again; what comes now reaches everybody. */
    private void mustGoOn(long read) {
        String system = Suite.SERVERS.token(
                TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("institution:read events:read"));
        assertEquals(410, status("/api/v1/institution/events?after=" + read, system));
        city.home("恢复后的养老院");
        awaitAgreed();
        for (String service : SERVICES.keySet()) {
            City at = new City(Suite.SERVERS, SERVICES.get(service).uri());
            JsonNode found = at.expect(
                    200, at.send("GET", "/api/v1/" + service + "/reconciliation", at.official("SYS_ADMIN"), null));
            assertEquals("[]", found.get("items").toString());
            assertEquals(0, tables(service).count("select count(*) from parked"));
        }
    }

    private void auditMustBeWhole() throws SQLException {
        List<AuditSeal> seals = AuditSeals.at(KAFKA.bootstrapServers()).read();
        assertTrue(seals.stream().anyMatch(AuditSeal::restored));
        for (DatabaseAccount account : ACCOUNTS) {
            try (Connection connection = DriverManager.getConnection(
                    config(account.service()).get("quarkus.datasource.jdbc.url"),
                    account.runUser(),
                    account.runPassword())) {
                List<AuditSeal> own = seals.stream()
                        .filter(seal -> seal.service().equals(account.service()))
                        .toList();
                assertEquals(
                        Optional.empty(),
                        new AuditCheck(connection, own, Instant.now()).result().fault());
            }
        }
    }

    private void copiesAreLearntFromTheTopicsAlone() {
        Tables contract = tables("contract");
        long known = contract.count("select count(*) from known_institution");
        SERVICES.get("contract").stop();
        assertTrue(new Rebuild(DATABASE.server(), KAFKA.bootstrapServers()).of(ACCOUNTS.get(1)) >= known);
        assertEquals(0, contract.count("select count(*) from known_institution"));
        SERVICES.get("contract").start();
        awaitAgreed();
        assertEquals(known, contract.count("select count(*) from known_institution"));
        assertEquals(0, contract.count("select count(*) from parked"));
    }

    @Test
    void aFolderThatWasTouchedOrIsNoBackupIsNotTaken(@TempDir Path temporary) throws IOException {
        BackupFolder folder = new BackupFolder(temporary);
        assertThrows(LocalFailure.class, () -> restore().from(folder));
        for (DatabaseAccount account : ACCOUNTS) {
            Files.writeString(temporary.resolve(account.schema() + ".sql.gz"), "x");
        }
        Files.writeString(temporary.resolve("backup.properties"), "sha256.yiyang_institution=0\n");
        assertThrows(LocalFailure.class, () -> restore().from(folder));
        assertThrows(LocalFailure.class, () -> backup().to(folder));
    }

    private void start() {
        Suite.SERVERS.issuer(); // whose start empties the folder in which the others are
        KAFKA.start();
        SuiteTopics.create(KAFKA.bootstrapServers(), SuiteTopics.ALL);
        DATABASE.start(ACCOUNTS);
        for (DatabaseAccount account : ACCOUNTS) {
            String service = account.service();
            SERVICES.put(service, new Application(service + "-service", service + "-backup", config(service)));
        }
        SERVICES.values().parallelStream().forEach(Application::start);
        city = new City(Suite.SERVERS, SERVICES.get("institution").uri());
    }

    private static Map<String, String> config(String service) {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config(service));
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(Suite.SERVERS.database().server(), DATABASE.server()));
        config.put("kafka.bootstrap.servers", KAFKA.bootstrapServers());
        return config;
    }

    private static Tables tables(String service) {
        return new Tables(config(service));
    }

    private static Backup backup() {
        return new Backup(tools(), DATABASE.server(), ACCOUNTS, BackupAccount.forTests());
    }

    private static Restore restore() {
        return new Restore(tools(), DATABASE.server(), ACCOUNTS, KAFKA.bootstrapServers());
    }

    private static DatabaseTools tools() {
        return DatabaseTools.embedded(LocalHome.ofThisBuild());
    }

    private void awaitAgreed() {
        SERVICES.keySet().forEach(service -> tables(service).awaitAllSent());
        Tables contract = tables("contract");
        Tables institution = tables("institution");
        String versions = " order by id";
        Awaitility.await()
                .until(() -> institution
                        .all("select hex(id), version from institution" + versions, Tables::text)
                        .equals(contract.all(
                                "select hex(id), sequence from known_institution" + versions, Tables::text)));
        assertEquals(List.of(), copies.compare().differences());
    }

    private static long feedPosition() {
        return tables("institution").count("select position from feed_head where id = 1");
    }

    private int status(String path, String bearer) {
        return city.send("GET", path, bearer, null).statusCode();
    }
}
