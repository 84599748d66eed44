package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * One request that must be refused, and how.
 *
 * @param statuses the only ones that are right
 */
record Probe(String what, HttpRequest request, Set<Integer> statuses) {
    private static final int SENDERS = 4;
    private static final Pattern INNARDS = Pattern.compile(
            "Exception|java\\.|jakarta\\.|org\\.yiyang|io\\.quarkus|(?i)select .* from |\\bat [a-z]+\\.");

    /** Sends all of them, a few at a time. */
    static List<String> findingsOf(List<Probe> probes) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<List<String>>> calls = new ArrayList<>();
            probes.forEach(probe -> calls.add(probe::findings));
            List<String> findings = new ArrayList<>();
            for (Future<List<String>> call : threads.invokeAll(calls)) {
                findings.addAll(call.get());
            }
            return findings;
        } finally {
            threads.shutdown();
        }
    }

    /** Sends it; one sentence for each thing that is wrong with the answer. */
    List<String> findings() {
        try {
            HttpResponse<String> answer = Http.send(request);
            return finding(answer).map(text -> what + ": " + text + "; " + start(answer.body())).stream()
                    .toList();
        } catch (IOException broken) {
            return List.of(what + ": no answer (" + broken + ")");
        }
    }

    private Optional<String> finding(HttpResponse<String> answer) {
        if (!statuses.contains(answer.statusCode())) {
            return Optional.of("answered " + answer.statusCode() + " in place of " + statuses);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("answered in " + type);
        }
        JsonNode problem = Http.json(answer.body());
        for (String field : List.of("type", "title", "status", "code", "requestId")) {
            if (!problem.hasNonNull(field)) {
                return Optional.of("the problem has no " + field);
            }
        }
        if (problem.get("status").asInt() != answer.statusCode()) {
            return Optional.of("the problem has another status");
        }
        if (answer.headers().firstValue("X-Request-Id").isEmpty()) {
            return Optional.of("no X-Request-Id");
        }
        return INNARDS.matcher(answer.body()).find() ? Optional.of("the problem shows innards") : Optional.empty();
    }

    private static String start(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }
}
