package org.yiyang.backup;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalHome;

/** The programs with which a database is copied and put back: those of the embedded server, or those on the PATH. */
public record DatabaseTools(Path dump, Path client, List<String> options) {
    private static final Pattern TLS_MODE = Pattern.compile("(?:^|&)sslMode=([A-Za-z_]+)");

    /** Those of the embedded server, which listens on this machine alone and without TLS. */
    public static DatabaseTools embedded(LocalHome home) {
        return new DatabaseTools(
                LocalDatabase.tool(home, "mariadb-dump"), LocalDatabase.tool(home, "mariadb"), List.of("--skip-ssl"));
    }

    /**
     * Those of the real MySQL servers that the suite runs as a group.
     *
     * @param script deploy/local/real-mysql
     */
    public static DatabaseTools ofRealMysql(Path script) {
        try {
            Process process = new ProcessBuilder(script.toString(), "clients")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new LocalFailure("the client programs of Debian's MySQL cannot be had here: " + said);
            }
            Path folder = Path.of(said);
            return new DatabaseTools(folder.resolve("mysqldump"), folder.resolve("mysql"), List.of());
        } catch (IOException failure) {
            throw new LocalFailure(script + " cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while MySQL's client programs were unpacked", interrupted);
        }
    }

    /** MySQL's own, or MariaDB's. */
    public static DatabaseTools ofPath() {
        return found("mysqldump", "mysql")
                .or(() -> found("mariadb-dump", "mariadb"))
                .orElseThrow(
                        () -> new LocalFailure(
                                "neither mysqldump nor mariadb-dump is on the PATH: install the client programs of the server"));
    }

    private static Optional<DatabaseTools> found(String dump, String client) {
        Optional<Path> first = onPath(dump);
        Optional<Path> second = onPath(client);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new DatabaseTools(first.get(), second.get(), List.of()))
                : Optional.empty();
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where a server is reached, and as whom. */
    record Login(String server, String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return user + " at " + server;
        }
    }

    /** What is done with a program that runs. */
    interface Use {
        void of(Process process) throws IOException;
    }

    /** Runs a program to its end; if it fails, its output is reported. */
    void run(Path program, Login login, List<String> words, Use use) throws IOException {
        Path secret = Files.createTempFile(
                "yiyang", ".cnf", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Path errors = Files.createTempFile("yiyang", ".err");
        try {
            Files.writeString(secret, "[client]\nuser=" + login.user() + "\npassword=\"" + login.password() + "\"\n");
            URI at = URI.create(login.server().substring("jdbc:".length()));
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--defaults-extra-file=" + secret,
                    "--host=" + at.getHost(),
                    "--port=" + (at.getPort() < 0 ? 3306 : at.getPort()),
                    "--protocol=tcp",
                    "--default-character-set=utf8mb4"));
            command.addAll(options);
            command.addAll(tls(program, at));
            command.addAll(words);
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            use.of(process);
            if (process.waitFor() != 0) {
                throw new LocalFailure(program.getFileName() + " as " + login + " failed: "
                        + Files.readString(errors).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", interrupted);
        } finally {
            Files.delete(secret);
            Files.delete(errors);
        }
    }

    /** What the address demands of TLS is demanded here, too; a server elsewhere is never reached without TLS. */
    static List<String> tls(Path program, URI server) {
        String query = Optional.ofNullable(server.getQuery()).orElse("");
        Matcher mode = TLS_MODE.matcher(query);
        String wanted = mode.find() ? mode.group(1).toUpperCase(Locale.ROOT) : "";
        boolean here = server.getHost().equals("localhost") || server.getHost().startsWith("127.");
        if (wanted.isEmpty() || wanted.equals("DISABLED") || wanted.equals("PREFERRED")) {
            if (!here) {
                throw new LocalFailure(
                        "a backup goes to another machine with TLS alone: the address of the database says"
                                + " sslMode=VERIFY_IDENTITY, VERIFY_CA or REQUIRED");
            }
            return List.of();
        }
        if (program.getFileName().toString().startsWith("mariadb")) {
            return wanted.startsWith("VERIFY") ? List.of("--ssl", "--ssl-verify-server-cert") : List.of("--ssl");
        }
        return List.of("--ssl-mode=" + wanted);
    }

    /** What a client says to statements. */
    void load(Login login, String schema, InputStream statements) throws IOException {
        run(client, login, List.of("--binary-mode", schema), process -> {
            try (var into = process.getOutputStream()) {
                statements.transferTo(into);
            } catch (IOException ended) {
                // Why it ended before all was read is in its own output.
                if (process.isAlive()) {
                    throw ended;
                }
            }
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!words.isBlank()) {
                throw new LocalFailure(words);
            }
        });
    }
}
