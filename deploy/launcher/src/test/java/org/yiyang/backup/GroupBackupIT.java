package org.yiyang.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.FileTree;
import org.yiyang.local.JdbcAddress;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.LocalMysql;
import org.yiyang.local.MysqlGroup;
import org.yiyang.local.Ports;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.SuiteTopics;

/** A group of three real MySQL servers, copied at its primary and put back there: all members are as they were. */
@Tag("long")
class GroupBackupIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "group-backup");
    private static final Path SCRIPT = ROOT.resolve("deploy/local/real-mysql");
    private static final List<Integer> PORTS = List.of(Ports.free(), Ports.free(), Ports.free());
    private static final MysqlGroup GROUP =
            new MysqlGroup(PORTS, List.of(Ports.free(), Ports.free(), Ports.free()), "group-tests");
    private static final DatabaseAccount ACCOUNT = DatabaseAccount.forTests("contract");
    private static final BackupAccount READER = BackupAccount.forTests();
    private static final List<LocalMysql> SERVERS = new ArrayList<>();
    private static final LocalKafka KAFKA = new LocalKafka(
            LocalHome.ofRepository(ROOT), ServerPlace.below(FOLDER, "kafka", 0), 0, Lifetime.WITH_PARENT);
    /** What a backup and a restore ask of a schema, a table to which the group has given its key, and one that holds something. */
    private static final List<String> TABLES = List.of(
            "create table feed_head (id int primary key, position bigint not null, swept bigint not null)",
            "insert into feed_head values (1, 41, 0)",
            "create table relay_lease (topic varchar(64) primary key)",
            "create table outbox (id bigint primary key, sent_at datetime(6))",
            "create table audit_link (position bigint primary key, hash binary(32) not null, entry_id binary(16) not null)",
            "insert into audit_link values (7, repeat('h', 32), repeat('e', 16))",
            "create table keyless (word varchar(64) not null)",
            "insert into keyless values ('一'), ('二')",
            "create table agreement (id int primary key, name varchar(64) not null, sealed varbinary(64) not null)",
            "insert into agreement values (1, '备份前', x'00ff27')");

    @BeforeAll
    static void start() throws IOException, SQLException {
        // What a run before has left would be there already.
        FileTree.delete(FOLDER);
        for (int number = 1; number <= PORTS.size(); number++) {
            String name = "database-" + number;
            ServerPlace place = ServerPlace.below(FOLDER, name, PORTS.get(number - 1));
            SERVERS.add(new LocalMysql(name, SCRIPT, place, GROUP, Lifetime.WITH_PARENT));
        }
        SERVERS.parallelStream().forEach(LocalMysql::start);
        List<String> statements = new ArrayList<>(ACCOUNT.statements("127.0.0.1"));
        statements.addAll(READER.statements("127.0.0.1", List.of(ACCOUNT)));
        GROUP.form(statements);
        KAFKA.start();
        SuiteTopics.create(KAFKA.bootstrapServers(), SuiteTopics.ALL);
    }

    @AfterAll
    static void stop() {
        KAFKA.kill9();
        SERVERS.forEach(server -> server.process().kill9());
    }

    @Test
    void whatIsPutBackAtThePrimaryIsTheSameOnEveryMember(@TempDir Path temporary) throws Exception {
        String primary = server(GROUP.primary().orElseThrow());
        execute(primary, TABLES);
        BackupFolder folder = new BackupFolder(temporary.resolve("backup"));
        DatabaseTools tools = DatabaseTools.ofRealMysql(SCRIPT);
        new Backup(tools, primary, List.of(ACCOUNT), READER).to(folder);
        execute(
                primary,
                List.of(
                        "update agreement set name = '备份后'",
                        "delete from keyless where word = '一'",
                        "update feed_head set position = 50",
                        "create table younger (id int primary key)"));

        List<String> done = new Restore(tools, primary, List.of(ACCOUNT), KAFKA.bootstrapServers()).from(folder);

        assertTrue(done.get(0).contains("the feed continues after position 1000050"), done.toString());
        for (int port : PORTS) {
            assertEquals(List.of("1000050"), rows(port, "select position from feed_head"));
            assertEquals(
                    List.of("1 备份前 00FF27"),
                    rows(port, "select concat(id, ' ', name, ' ', hex(sealed)) from agreement"));
            assertEquals(List.of("一", "二"), rows(port, "select word from keyless order by my_row_id"));
            assertEquals(List.of(), rows(port, "show tables like 'younger'"));
            assertEquals("ONLINE", GROUP.states().get(port));
        }
    }

    private static String server(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/?" + JdbcAddress.WITHOUT_TLS;
    }

    private static void execute(String server, List<String> statements) throws SQLException {
        try (Connection connection = open(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(int port, String query) throws SQLException {
        try (Connection connection = open(server(port));
                Statement statement = connection.createStatement()) {
            // A member answers once it has applied all that the group had committed before.
            statement.execute("set session group_replication_consistency = 'BEFORE'");
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        }
    }

    private static Connection open(String server) throws SQLException {
        return DriverManager.getConnection(
                JdbcAddress.of(server, ACCOUNT.schema()), ACCOUNT.migrateUser(), ACCOUNT.migratePassword());
    }
}
