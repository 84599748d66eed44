package org.yiyang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yiyang.local.OwnerFolder;
import org.yiyang.local.Ports;

/** The conditions for a start; each check gives at most one line that says what to do. */
final class Preflight {
    private static final Duration ISSUER_PATIENCE = Duration.ofSeconds(5);
    static final int LOWEST_JAVA = 17;

    /** Data, logs and room to work; a data folder begins with about 200 MB. */
    static final long NEEDED_DISK_BYTES = 1L << 30;

    private static final double BYTES_PER_MB = 1_000_000;

    private Preflight() {}

    static Optional<String> javaProblem(int feature) {
        return feature >= LOWEST_JAVA
                ? Optional.empty()
                : Optional.of("Java " + feature + " is too old: set JAVA_HOME to a JDK " + LOWEST_JAVA + " or newer");
    }

    static Optional<String> diskProblem(Path folder, long usableBytes) {
        return usableBytes >= NEEDED_DISK_BYTES
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the disk of %s has %.0f MB left and the suite needs %.0f MB: free some space there",
                        folder,
                        usableBytes / BYTES_PER_MB,
                        NEEDED_DISK_BYTES / BYTES_PER_MB));
    }

    static long usableBytes(Path folder) {
        try {
            OwnerFolder.create(folder);
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new LauncherFailure("the folder " + folder + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** The first port that somebody else uses. */
    static Optional<String> portProblem(SuiteSettings settings) {
        return portsOf(settings).entrySet().stream()
                .filter(entry -> !Ports.isFree(entry.getKey()))
                .findFirst()
                .map(entry -> "port " + entry.getKey() + " (" + entry.getValue() + ") is in use: stop the program that"
                        + " listens there, or move all ports with --port-base "
                        + otherBase(settings.ports().base()));
    }

    /** An issuer of the caller's own that does not answer: no token could be verified. */
    static Optional<String> issuerProblem(SuiteSettings settings) {
        if (settings.isEmbedded(Parts.ISSUER)) {
            return Optional.empty();
        }
        String issuer = settings.issuerUrl();
        URI discovery = URI.create(issuer + (issuer.endsWith("/") ? "" : "/") + ".well-known/openid-configuration");
        return answers(discovery)
                ? Optional.empty()
                : Optional.of("the issuer does not answer at " + discovery
                        + ": start it, or leave --issuer out to use the suite's own");
    }

    private static boolean answers(URI discovery) {
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(ISSUER_PATIENCE).build();
            HttpRequest request =
                    HttpRequest.newBuilder(discovery).timeout(ISSUER_PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Throws the first problem there is. */
    static void check(SuiteSettings settings, SuiteFolder folder) {
        Path path = folder.folder();
        List<Optional<String>> problems = List.of(
                javaProblem(Runtime.version().feature()),
                diskProblem(path, usableBytes(path)),
                portProblem(settings),
                issuerProblem(settings));
        problems.stream().flatMap(Optional::stream).findFirst().ifPresent(problem -> {
            throw new LauncherFailure(problem);
        });
    }

    static Map<Integer, String> portsOf(SuiteSettings settings) {
        Map<Integer, String> ports = new TreeMap<>();
        SuitePorts all = settings.ports();
        for (String part : settings.layout().all()) {
            if (settings.isEmbedded(part)) {
                ports.put(all.of(part), part);
            }
        }
        for (String application : settings.layout().applications()) {
            ports.put(all.managementOf(application), application + " management");
        }
        if (settings.isEmbedded(Parts.KAFKA)) {
            settings.layout()
                    .instances(Parts.KAFKA)
                    .forEach(broker -> ports.put(all.controllerOf(broker), broker + " controller"));
        }
        if (settings.runsDatabaseGroup()) {
            settings.layout()
                    .instances(Parts.DATABASE)
                    .forEach(member -> ports.put(all.groupOf(member), member + " group"));
        }
        return ports;
    }

    private static int otherBase(int base) {
        int step = 1000;
        return base + step <= 60_000 ? base + step : SuitePorts.DEFAULT_BASE;
    }
}
