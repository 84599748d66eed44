package org.yiyang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded database server: a MariaDB process of its own, loopback only, that speaks MySQL's protocol. */
public final class LocalDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String HOST = "127.0.0.1";
    private static final int GREETING_TIMEOUT_MILLIS = 1_000;
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final LocalHome home;
    private final Path folder;
    private final int port;
    private final Lifetime lifetime;
    private final ChildProcess process;

    /** Describes a server in a data folder; nothing is started. */
    public LocalDatabase(LocalHome home, ServerPlace place, Lifetime lifetime) {
        this.home = home;
        this.folder = place.data();
        this.port = Ports.orFree(place.port());
        this.lifetime = lifetime;
        this.process = new ChildProcess("database", place.log(), place.pidFile());
    }

    /** Creates the data folder, schemas and accounts where they are missing, starts and waits until it answers. */
    public LocalDatabase start(List<DatabaseAccount> accounts, BackupAccount backup) {
        DatabaseFiles files = DatabaseFiles.unpacked(home);
        if (!Files.isDirectory(folder.resolve("mysql"))) {
            createSystemTables(files);
        }
        writeAccounts(accounts, backup);
        launch(files);
        return this;
    }

    /** As above, with the backup account of tests. */
    public LocalDatabase start(List<DatabaseAccount> accounts) {
        return start(accounts, BackupAccount.forTests());
    }

    /** Starts it again on the same data and port, with the accounts it had. */
    public void restart() {
        launch(DatabaseFiles.unpacked(home));
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

    /** The server without a schema: {@code jdbc:mysql://127.0.0.1:port}. */
    public String server() {
        return "jdbc:mysql://127.0.0.1:" + port;
    }

    /** Libraries that this machine lacks for the server's program: empty where it can run. */
    public static List<String> missingLibraries(LocalHome home) throws IOException {
        if (!DatabaseFiles.platform().startsWith("linux")) {
            return List.of();
        }
        String program = DatabaseFiles.unpacked(home).program().toString();
        Process ldd =
                new ProcessBuilder("ldd", program).redirectErrorStream(true).start();
        String output = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines()
                .filter(line -> line.contains("not found"))
                .map(line -> line.strip().replaceAll("[: ].*", ""))
                .toList();
    }

    /** A client program that comes with the server, as mariadb-dump. */
    public static Path tool(LocalHome home, String name) {
        return DatabaseFiles.unpacked(home).tool(name);
    }

    private void launch(DatabaseFiles files) {
        List<String> command = new ArrayList<>(command(files));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socketName(),
                "--init-file=" + accountsFile(),
                "--pid-file=" + folder.resolve("server.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--skip-name-resolve",
                // Loopback only; without it each start makes a certificate, which takes seconds.
                "--skip-ssl",
                "--performance-schema=off",
                "--log-warnings=1",
                "--innodb-buffer-pool-size=" + System.getProperty("yiyang.local.buffer-pool", "96M"),
                "--innodb-log-buffer-size=8M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--open-files-limit=4096",
                "--table-open-cache=400",
                "--max-connections=200"));
        process.start(command, Map.of(), lifetime);
        process.awaitReady(this::greets, PATIENCE);
    }

    private List<String> command(DatabaseFiles files) {
        Path temporary = folder.resolveSibling(folder.getFileName() + ".tmp");
        try {
            Files.createDirectories(temporary);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of(
                files.program().toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + files.folder(),
                "--datadir=" + folder,
                // A server that starts deletes the temporary tables that it finds: in /tmp those of any other.
                "--tmpdir=" + temporary,
                "--lc-messages-dir=" + files.sqlFolder(),
                "--innodb-log-file-size=32M");
    }

    /** A path to a socket may have about a hundred bytes only: relative to the data folder it is always short. */
    private static String socketName() {
        return "server.sock";
    }

    private Path accountsFile() {
        return folder.resolve("accounts.sql");
    }

    /** The server sends the first packet once it is ready, so that an open port alone is not enough. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.loopback(port), GREETING_TIMEOUT_MILLIS);
            socket.setSoTimeout(GREETING_TIMEOUT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Run by the server itself at each start, so that no administrator needs to log in over the network. */
    private void writeAccounts(List<DatabaseAccount> accounts, BackupAccount backup) {
        List<String> lines = Stream.concat(
                        accounts.stream().flatMap(account -> account.statements(HOST).stream()),
                        backup.statements(HOST, accounts).stream())
                .map(statement -> statement + ";")
                .toList();
        try {
            SecretFile.write(accountsFile(), String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What mariadb-install-db does, without a shell; root may log in through the local socket only. */
    private void createSystemTables(DatabaseFiles files) {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        try {
            FileTree.delete(half);
            Files.createDirectories(half);
            Files.createDirectories(process.log().getParent());
            List<String> command = new ArrayList<>(command(files));
            command.replaceAll(word -> word.startsWith("--datadir=") ? "--datadir=" + half : word);
            command.addAll(List.of("--bootstrap", "--log-warnings=0", "--max_allowed_packet=8M"));
            Path script = half.resolveSibling("bootstrap.sql");
            Files.writeString(script, bootstrapScript(files));
            Process bootstrap = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(script.toFile())
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(process.log().toFile()))
                    .start();
            if (bootstrap.waitFor() != 0) {
                throw new LocalFailure("database cannot create its data folder: " + process.lastWords() + " (log: "
                        + process.log() + ")");
            }
            Files.delete(script);
            Files.move(half, folder);
        } catch (IOException failure) {
            throw new LocalFailure("database cannot create its data folder: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while the database was created", interrupted);
        }
    }

    private static String bootstrapScript(DatabaseFiles files) throws IOException {
        StringBuilder script = new StringBuilder("create database if not exists mysql;\nuse mysql;\n");
        script.append("SET @auth_root_socket='root';\n");
        for (String file : SYSTEM_TABLES) {
            script.append(Files.readString(files.sqlFolder().resolve(file)));
        }
        // Its only row names this machine, and the server warns of it at each start.
        script.append("\nDELETE FROM proxies_priv;\n");
        return script.toString();
    }
}
