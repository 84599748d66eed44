package org.yiyang.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.yiyang.launcher.JvmProfile;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.Lifetime;
import org.yiyang.local.PidFile;
import org.yiyang.local.Ports;

/** A packaged application as a process of its own: it can be started, stopped, killed and paused. */
final class Application {
    /** Where the applications of this build are. */
    static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** Beyond quarkus.shutdown.timeout, after which it ends whatever still runs in it. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Set<Application> STARTED = ConcurrentHashMap.newKeySet();
    private static volatile JvmProfile profile = JvmProfile.LAPTOP;

    private final String module;
    private final ChildProcess process;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Path tree = ROOT;
    private boolean lasting;
    private int debugPort;
    private boolean debugged;

    /** Describes an instance; the module is its folder in the repository. */
    Application(String module, String instance, Map<String, String> config) {
        this.module = module;
        Path folder = Path.of("target", "local").toAbsolutePath();
        this.process = new ChildProcess(
                instance,
                folder.resolve("logs").resolve(instance + ".log"),
                new PidFile(folder.resolve("run").resolve(instance + ".pid")));
        config.forEach((key, value) -> variables.put(variable(key), value));
        variables.put(variable("quarkus.http.port"), String.valueOf(port));
        variables.put(variable("quarkus.management.port"), String.valueOf(managementPort));
    }

    /** What is started from now on runs with these options. */
    static void startAs(JvmProfile chosen) {
        profile = chosen;
    }

    /** Allows a debugger to hold it at a named point, from its next start on; others do not pay what that costs. */
    Application debugged() {
        debugged = true;
        return this;
    }

    /** It goes on as long as the tests do. */
    Application lasting() {
        lasting = true;
        return this;
    }

    /** Those that a test has started for itself, and that still run. */
    static Set<String> ofOneTest() {
        return STARTED.stream()
                .filter(one -> !one.lasting && one.process.isAlive())
                .map(one -> one.process.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was built in another tree of the repository it is from its next start on, with the same settings and ports. */
    Application of(Path other) {
        tree = other;
        return this;
    }

    private Path jar() {
        return tree.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Starts it and waits until it is ready. */
    Application start() {
        begin(false);
        return awaitReady();
    }

    /**
     * Begins its start.
     *
     * @param halted whether it does nothing at all until a debugger resumes it
     */
    void begin(boolean halted) {
        if (!Files.exists(jar())) {
            throw new IllegalStateException("not packaged: " + jar() + "; package the application before these tests");
        }
        STARTED.add(this);
        process.start(command(halted), variables, Lifetime.WITH_PARENT);
    }

    Application awaitReady() {
        process.awaitReady(this::isReady, PATIENCE);
        return this;
    }

    /** Asks it to end, and does not wait for it. */
    void askToStop() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
    }

    /** Kills it as a crash would, and returns when the process is gone. */
    void kill9() {
        long pid = process.pid();
        process.kill9();
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    void stop() {
        process.stop(GRACE);
    }

    Signals signals() {
        return new Signals(process.pid());
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /** Where a debugger attaches to the process that runs now. */
    int debugPort() {
        return debugPort;
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    boolean isReady() {
        try {
            return Http.get(management().resolve("/q/health/ready")).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> command(boolean halted) {
        List<String> command = new ArrayList<>(List.of(JavaProgram.executable().toString()));
        command.addAll(profile.options());
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        if (debugged) {
            // Another one each time: the one before may have been taken meanwhile, and nobody else calls there.
            debugPort = Ports.free();
            command.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=" + (halted ? "y" : "n")
                    + ",address=127.0.0.1:" + debugPort);
        }
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    /** By the rule of MicroProfile Config: capitals, and an underscore for whatever is neither letter nor digit. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
