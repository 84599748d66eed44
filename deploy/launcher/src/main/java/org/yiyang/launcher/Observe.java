package org.yiyang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalTraces;
import org.yiyang.local.Ports;
import org.yiyang.local.ServerPlace;

/**
 * Beside the suite, on 127.0.0.1 only: Prometheus, from Debian's package, with the alerts of deploy/observe; and Zipkin, from
 * Maven's repository, with what takes the applications' spans for it.
 */
record Observe(Path root, SuiteFolder folder, SuitePorts ports, ProcessLayout layout) {
    static final String PROMETHEUS = "prometheus";
    static final String ZIPKIN = "zipkin";
    static final String OTLP = "otlp";
    static final List<String> NAMES = List.of(PROMETHEUS, ZIPKIN, OTLP);
    private static final int DISTANCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final List<String> FILES = List.of("prometheus.yml", "alerts.yml");

    static Observe of(Workplace workplace, SuiteSettings settings) {
        return new Observe(workplace.root(), workplace.folder(), settings.ports(), settings.layout());
    }

    static int portOf(String name, SuitePorts ports) {
        return ports.base() + DISTANCE + NAMES.indexOf(name);
    }

    /** Whether all of it runs. */
    static boolean isComplete(SuiteFolder folder) {
        return NAMES.stream().allMatch(name -> folder.process(name).isAlive());
    }

    /** The lines in the table of processes of those that run. */
    static List<StatusLine> lines(SuiteFolder folder, SuitePorts ports) {
        return NAMES.stream()
                .filter(name -> folder.process(name).isAlive())
                .map(name -> line(folder.process(name), portOf(name, ports)))
                .toList();
    }

    private static StatusLine line(ChildProcess process, int port) {
        long pid = process.pid();
        boolean listens = Ports.isListening(port);
        String memory = Memory.mib(Memory.residentKib(List.of(pid)));
        List<String> cells = List.of(
                process.name(),
                String.valueOf(pid),
                String.valueOf(port),
                listens ? "UP" : "no answer",
                "-",
                memory,
                "-",
                "-");
        return new StatusLine(cells, Optional.of(pid), listens);
    }

    /**
     * Starts what does not run of it and waits until it is ready; a line for each that was started says where it is. If one
     * cannot be started, those that were started here are ended and the others go on.
     */
    List<String> start() {
        List<String> where = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        try {
            if (!folder.process(PROMETHEUS).isAlive()) {
                begun.add(PROMETHEUS);
                where.add("Prometheus: " + startPrometheus());
            }
            if (!folder.process(ZIPKIN).isAlive() || !folder.process(OTLP).isAlive()) {
                begun.addAll(List.of(OTLP, ZIPKIN));
                where.add("traces: " + startTraces());
            }
            return where;
        } catch (RuntimeException | Error failure) {
            stop(begun);
            throw failure;
        }
    }

    /** Ends it, whoever started it. */
    void stop() {
        stop(NAMES);
    }

    private void stop(List<String> names) {
        names.forEach(name -> folder.process(name).stop(GRACE));
    }

    private void mustBeFree(String name) {
        int port = portOf(name, ports);
        if (!Ports.isFree(port)) {
            throw new LauncherFailure(
                    "port " + port + " (" + name + ") is in use: stop the program that listens there");
        }
    }

    /** Spans are kept in memory, the last 500,000 of them. */
    private URI startTraces() {
        LocalTraces traces = LocalTraces.ofRepository(root, place(ZIPKIN), place(OTLP), Lifetime.UNTIL_STOPPED);
        traces.stop();
        mustBeFree(ZIPKIN);
        mustBeFree(OTLP);
        return traces.start().pages();
    }

    private ServerPlace place(String name) {
        return folder.place(name, portOf(name, ports));
    }

    /** Its data stay in the suite's folder for a week. */
    private URI startPrometheus() {
        mustBeFree(PROMETHEUS);
        int port = portOf(PROMETHEUS, ports);
        Path programs = unpacked();
        Path settings = settings();
        ChildProcess process = folder.process(PROMETHEUS);
        List<String> command = List.of(
                programs.resolve(PROMETHEUS).toString(),
                "--config.file=" + settings.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.folder().resolve("metrics"),
                "--storage.tsdb.retention.time=7d",
                "--web.listen-address=127.0.0.1:" + port);
        process.start(command, Map.of(), Lifetime.UNTIL_STOPPED);
        URI address = URI.create("http://127.0.0.1:" + port);
        process.awaitReady(() -> isReady(address), PATIENCE);
        return address;
    }

    /** The suite's own targets beside the rules as they are. */
    Path settings() {
        Path settings = folder.folder().resolve("observe");
        try {
            Files.createDirectories(settings.resolve("targets"));
            for (String file : FILES) {
                Files.copy(
                        root.resolve("deploy/observe").resolve(file),
                        settings.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(settings.resolve("targets/suite.json"), targets());
            return settings;
        } catch (IOException failure) {
            throw new LauncherFailure(
                    "the folder " + settings + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private String targets() {
        return layout.applications().stream()
                .map(name -> "  {\"targets\": [\"127.0.0.1:" + ports.managementOf(name)
                        + "\"], \"labels\": {\"application\": \""
                        + Instance.of(name).part() + "\"}}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private Path unpacked() {
        try {
            Process process = new ProcessBuilder(
                            root.resolve("deploy/observe/prometheus").toString(), "unpack")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new LauncherFailure(said);
            }
            return Path.of(said);
        } catch (IOException failure) {
            throw new LauncherFailure("Prometheus cannot be unpacked: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while Prometheus was unpacked", interrupted);
        }
    }

    private static boolean isReady(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/-/ready")).build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
