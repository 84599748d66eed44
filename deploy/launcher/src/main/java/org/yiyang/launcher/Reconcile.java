package org.yiyang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;
import picocli.CommandLine.Command;

/** Compares registers, histories, events and copies of the running suite. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Compare every register with its history, its events and the copies that other services keep."
                + " Nothing is changed. Status 1 if anything differs.")
final class Reconcile implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workplace workplace;

    Reconcile(Workplace workplace) {
        this.workplace = workplace;
    }

    /** What was compared, and each difference in one line. */
    record Result(long examined, List<String> differences) {
        String summary() {
            return examined + " records compared, "
                    + (differences.isEmpty() ? "no differences" : differences.size() + " differences");
        }
    }

    @Override
    public Integer call() {
        Result result = compare();
        PrintStream out = workplace.out();
        result.differences().forEach(out::println);
        out.println(result.summary());
        if (!result.differences().isEmpty()) {
            out.println("How to put them right: docs/operations.md, \"Records that do not agree\".");
        }
        return result.differences().isEmpty() ? 0 : 1;
    }

    /** Compares all four services through the gateway, then their copies in the database. */
    Result compare() {
        SuiteAddresses addresses = new RunningSuite(workplace.folder()).addresses();
        String bearer = Tokens.ofRunning(workplace).bearer(TokenRequest.as("SYS_ADMIN"));
        List<String> differences = new ArrayList<>();
        long examined = 0;
        for (String service : LocalServers.SERVICES) {
            String next = "";
            while (next != null) {
                JsonNode stretch = look(addresses.gateway(), service, next, bearer);
                examined += stretch.path("examined").asLong();
                stretch.path("items").forEach(finding -> differences.add(line(service, finding)));
                next = stretch.path("next").textValue();
            }
        }
        CopiesCheck.Result copies = CopiesCheck.ofRunning(workplace.folder()).compare();
        differences.addAll(copies.differences());
        return new Result(examined + copies.examined(), differences);
    }

    private JsonNode look(URI gateway, String service, String after, String bearer) {
        String path = "/api/v1/" + service + "/reconciliation" + (after.isEmpty() ? "" : "?after=" + after);
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept-Language", "en")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure(
                        service + " cannot be compared: it answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new LauncherFailure(
                    service + " cannot be compared, there is no answer: is the suite up? (deploy/suite status)", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
    }

    private static String line(String service, JsonNode finding) {
        return String.format(
                "%-12s %-24s %s %s: register at version %s (%s), history at %s (%s), events at %s",
                service,
                finding.path("difference").asText(),
                finding.path("register").asText("-"),
                finding.path("id").asText(),
                finding.path("version").asText("-"),
                finding.path("status").asText("-"),
                finding.path("historyVersion").asText("-"),
                finding.path("historyStatus").asText("-"),
                finding.path("eventSequence").asText("-"));
    }
}
