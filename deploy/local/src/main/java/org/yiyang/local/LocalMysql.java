package org.yiyang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real MySQL server, one of a group that {@link MysqlGroup} forms; a process of its own, loopback only. */
public final class LocalMysql {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String GROUP = "6b1f6c0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a";

    private final Path script;
    private final Path folder;
    private final int port;
    private final MysqlGroup group;
    private final Lifetime lifetime;
    private final ChildProcess process;

    /**
     * Describes a server; nothing is started.
     *
     * @param script deploy/local/real-mysql
     */
    public LocalMysql(String name, Path script, ServerPlace place, MysqlGroup group, Lifetime lifetime) {
        this.script = script;
        this.folder = place.data();
        this.port = place.port();
        this.group = group;
        this.lifetime = lifetime;
        this.process = new ChildProcess(name, place.log(), place.pidFile());
    }

    public ChildProcess process() {
        return process;
    }

    /** Creates the data folder where it is missing, starts and waits until it answers; it is in no group then. */
    public LocalMysql start() {
        MysqlFiles files = MysqlFiles.unpacked(script);
        if (!Files.isDirectory(folder)) {
            initialise(files);
        }
        process.start(files.command(folder, options()), Map.of(), lifetime);
        process.awaitReady(() -> group.answers(port), PATIENCE);
        return this;
    }

    /** Nobody can log in over the network but the group's administrator, whom each member has by itself. */
    private void initialise(MysqlFiles files) {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        Path accounts = folder.resolveSibling(folder.getFileName() + ".sql");
        try {
            FileTree.delete(half);
            Files.createDirectories(half);
            Files.createDirectories(process.log().getParent());
            SecretFile.write(accounts, group.administratorStatements());
            Process bootstrap = new ProcessBuilder(
                            files.command(half, List.of("--initialize-insecure", "--init-file=" + accounts)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(process.log().toFile()))
                    .start();
            if (bootstrap.waitFor() != 0) {
                throw new LocalFailure(process.name() + " cannot create its data folder: " + process.lastWords()
                        + " (log: " + process.log() + ")");
            }
            Files.delete(accounts);
            Files.move(half, folder);
        } catch (IOException failure) {
            throw new LocalFailure(process.name() + " cannot create its data folder: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while a database was created", interrupted);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(ownOptions());
        options.addAll(groupOptions());
        return options;
    }

    private List<String> ownOptions() {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--socket=server.sock",
                "--pid-file=" + folder.resolve("server.pid"),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=400",
                "--table-definition-cache=1000",
                "--table-open-cache=1000");
    }

    private List<String> groupOptions() {
        int number = group.ports().indexOf(port) + 1;
        String seeds =
                group.groupPorts().stream().map(one -> "127.0.0.1:" + one).collect(Collectors.joining(","));
        return List.of(
                "--server-id=" + number,
                "--gtid-mode=ON",
                "--enforce-gtid-consistency=ON",
                "--log-bin=bin",
                "--report-host=127.0.0.1",
                "--report-port=" + port,
                "--plugin-load-add=group_replication.so",
                "--loose-group_replication_group_name=" + GROUP,
                "--loose-group_replication_start_on_boot=OFF",
                "--loose-group_replication_local_address=127.0.0.1:"
                        + group.groupPorts().get(number - 1),
                "--loose-group_replication_group_seeds=" + seeds,
                "--loose-group_replication_recovery_get_public_key=ON",
                // A group takes no row of a table without a primary key, and a few older tables name none.
                "--sql-generate-invisible-primary-key=ON",
                // 1 GB each unless said otherwise.
                "--loose-group_replication_message_cache_size=134217728",
                // What was acknowledged shows on the next primary before it answers anything.
                "--loose-group_replication_consistency=BEFORE_ON_PRIMARY_FAILOVER",
                // A member that was put out or stands alone ends its connections, so that nobody reads old states
                // there.
                "--loose-group_replication_unreachable_majority_timeout=10",
                "--loose-group_replication_exit_state_action=OFFLINE_MODE");
    }
}
