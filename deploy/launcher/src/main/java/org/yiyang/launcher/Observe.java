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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.Lifetime;
import org.yiyang.local.Ports;

/** Prometheus beside the suite, from Debian's package, with the alerts of deploy/observe; on 127.0.0.1 only. */
record Observe(Path root, SuiteFolder folder, SuitePorts ports, Layout layout) {
    static final String NAME = "prometheus";
    private static final int DISTANCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FILES = List.of("prometheus.yml", "alerts.yml");

    static int portOf(SuitePorts ports) {
        return ports.base() + DISTANCE;
    }

    static ChildProcess process(SuiteFolder folder) {
        return folder.process(NAME);
    }

    /** Its line in the table of processes, if it runs. */
    static Optional<StatusLine> line(SuiteFolder folder, SuitePorts ports) {
        ChildProcess process = process(folder);
        if (!process.isAlive()) {
            return Optional.empty();
        }
        long pid = process.pid();
        boolean listens = Ports.isListening(portOf(ports));
        String memory = Memory.mib(Memory.residentKib(List.of(pid)));
        List<String> cells = List.of(
                NAME,
                String.valueOf(pid),
                String.valueOf(portOf(ports)),
                listens ? "UP" : "no answer",
                "-",
                memory,
                "-",
                "-");
        return Optional.of(new StatusLine(cells, Optional.of(pid), listens));
    }

    /** Starts it and waits until it is ready; its data stay in the suite's folder for a week. */
    URI start() {
        int port = portOf(ports);
        if (!Ports.isFree(port)) {
            throw new LauncherFailure(
                    "port " + port + " (" + NAME + ") is in use: stop the program that listens there");
        }
        Path programs = unpacked();
        Path settings = settings();
        ChildProcess process = process(folder);
        List<String> command = List.of(
                programs.resolve(NAME).toString(),
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
