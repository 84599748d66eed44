package org.yiyang.suite;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.TokenRequest;

/**
 * Every operation on one record, every list and every creation, as every role that opens it, by callers who stand
 * differently to the record: near it, of another region, institution or person, and the latter with a second role.
 *
 * <p>Moves name a version that the record never has, so that whoever may move is answered 412 and nothing is changed.
 */
final class RightsMatrix {
    private static final String HEAD = "operation,role,own,foreign,foreign with a second role";
    private static final String NO_VERSION = "\"999999\"";
    private static final int SENDERS = 4;
    private static final int PAGES_MOST = 100;
    private static final int TRIES_MOST = 3;
    private static final String NOBODY = "-";
    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";
    private static final String TAKEN = "taken";
    private static final Set<String> SHUT = Set.of(NOBODY, HIDDEN, "401", "403", "404");
    /** From the answer that grants most to the one that grants least. */
    private static final List<String> BY_OPENNESS =
            List.of(SHOWN, "200", "201", "202", "204", TAKEN, "412", "428", "409", "422", "400", HIDDEN, "404", "403");

    private static final Set<String> LETTING_IN = Set.of(SHOWN, "200", "201", "202", "204", TAKEN, "412");
    private final Document document;
    private final RightsRecords records;
    private final RightsCallers callers;

    RightsMatrix(Document document) {
        this.document = document;
        Partners partners = Partners.of("权限");
        Insured insured = Insured.at(partners);
        Partners others = Partners.of("权限外", RightsCallers.OTHER_DISTRICT);
        records = new RightsRecords(partners, insured);
        callers = new RightsCallers(
                new RightsCallers.Side(partners.home(), partners.hospital(), insured.elder()),
                new RightsCallers.Side(
                        others.home(), others.hospital(), Insured.at(others).elder()));
    }

    /**
     * One row of the matrix; of several callers and records the answer that grants most.
     *
     * @param own the status that callers near the record were answered; of a list, whether it shows the record; of a
     *     creation, {@code taken} for everything but a refusal of the caller
     * @param foreign the same of callers of another region, institution or person
     * @param second of these, with a second role, one that does not open the operation or one that opens it as far away; - where
     *     there is no such role
     */
    record Row(Document.Operation operation, String role, String own, String foreign, String second) {
        /** Whether a caller who has nothing to do with the record was admitted. */
        boolean isOpen() {
            return !isShut(foreign) || !isShut(second);
        }

        /** Whether nobody of the role was admitted. */
        boolean isClosed() {
            return isShut(own);
        }

        private static boolean isShut(String answer) {
            return SHUT.contains(answer);
        }

        @Override
        public String toString() {
            return String.join(",", operation.id(), role, own, foreign, second);
        }
    }

    /** Whether a region, an institution or a person bounds one of the roles that open an operation. */
    static boolean isBounded(Document.Operation operation) {
        return !operation.isPublic()
                && KnownRoles.ALL.stream().anyMatch(role -> operation.admits(role) && RightsCallers.isBounded(role));
    }

    /** Whether the matrix asks an operation. */
    boolean covers(Document.Operation operation) {
        return asked(operation) != null;
    }

    /** By operation and role. */
    List<Row> rows() throws Exception {
        List<Future<Row>> rows = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            for (Document.Operation operation : document.operations()) {
                Function<TokenRequest, String> asked = isBounded(operation) ? asked(operation) : null;
                if (asked != null) {
                    KnownRoles.ALL.stream()
                            .filter(role -> operation.admits(role) && RightsCallers.isBounded(role))
                            .forEach(role -> rows.add(threads.submit(() -> row(operation, role, asked))));
                }
            }
            List<Row> done = new ArrayList<>();
            for (Future<Row> row : rows) {
                done.add(row.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    static List<String> table(List<Row> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(Row::toString).sorted())
                .toList();
    }

    private Row row(Document.Operation operation, String role, Function<TokenRequest, String> asked) {
        String resource = operation.path().split("/")[3].replaceAll("ies$", "y").replaceAll("s$", "");
        String scopes = Bearers.SCOPES + " elder:death " + resource + ":read " + resource + ":write";
        return new Row(
                operation,
                role,
                farthest(callers.own(role, scopes), asked),
                farthest(callers.foreign(role, scopes), asked),
                farthest(callers.withSecond(role, operation), asked));
    }

    private static String farthest(List<TokenRequest> callers, Function<TokenRequest, String> asked) {
        return farthestOf(callers.stream().map(caller -> () -> asked.apply(caller)));
    }

    /** The answer that grants most; once one grants access nothing more is asked. */
    private static String farthestOf(Stream<Supplier<String>> asked) {
        List<String> answers = new ArrayList<>();
        for (Supplier<String> one : asked.toList()) {
            answers.add(one.get());
            if (LETTING_IN.contains(answers.get(answers.size() - 1))) {
                break;
            }
        }
        return answers.stream().min(byOpenness()).orElse(NOBODY);
    }

    private static Comparator<String> byOpenness() {
        return Comparator.comparingInt(BY_OPENNESS::indexOf);
    }

    /** How a caller asks the operation; null if the matrix does not. */
    private Function<TokenRequest, String> asked(Document.Operation operation) {
        String path = operation.path();
        int variable = path.indexOf("/{");
        String register = variable < 0 ? path : path.substring(0, variable);
        List<RightsRecords.Sample> samples = records.samples(register);
        if (variable >= 0 && samples.stream().anyMatch(one -> !filled(path, one).contains("{"))) {
            return caller -> farthestOf(samples.stream().map(one -> () -> moved(operation, one, caller)));
        }
        boolean list = operation.method().equals("GET") && path.equals(register);
        if (list && samples.stream().anyMatch(one -> one.path().containsKey("id"))) {
            Set<String> ids = samples.stream().map(one -> one.path().get("id")).collect(Collectors.toSet());
            return caller -> listed(path, ids, caller);
        }
        if (operation.method().equals("GET") && path.contains("/reports/")) {
            String report = path + "?region=4601" + required(operation).replace('?', '&');
            return caller -> status(answer("GET", report, caller, null));
        }
        return records.creations().stream()
                .filter(one -> operation.method().equals("POST") && one.path().equals(path))
                .findFirst()
                .<Function<TokenRequest, String>>map(one -> caller -> created(one, caller))
                .orElse(null);
    }

    private static String filled(String path, RightsRecords.Sample sample) {
        String filled = path;
        for (Map.Entry<String, String> value : sample.path().entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private String moved(Document.Operation operation, RightsRecords.Sample sample, TokenRequest caller) {
        String path = filled(operation.path(), sample);
        path += required(operation);
        if (operation.id().startsWith("attachTo")) {
            return status(
                    answer(request(path, caller, "application/octet-stream").POST(ofString("%PDF-1.4"))));
        }
        JsonNode body = operation.body() == null ? null : document.sample(operation.body());
        if (body instanceof ObjectNode object) {
            sample.body().forEach((name, value) -> {
                if (object.has(name)) {
                    object.put(name, value);
                }
            });
        }
        return status(answer(operation.method(), path, caller, body));
    }

    /** Whether one of some records is anywhere in a list. */
    private String listed(String path, Set<String> ids, TokenRequest caller) {
        URI page = Suite.gateway().uri().resolve(path + "?limit=200");
        for (int i = 0; i < PAGES_MOST; i++) {
            HttpResponse<String> answer = answer("GET", page.toString(), caller, null);
            if (answer.statusCode() != 200) {
                return status(answer);
            }
            for (JsonNode item : Http.json(answer.body()).path("items")) {
                if (ids.contains(
                        item.path("id").asText(item.path("institutionId").asText()))) {
                    return SHOWN;
                }
            }
            String next = answer.headers().firstValue("Link").orElse(null);
            if (next == null) {
                return HIDDEN;
            }
            page = page.resolve(next.substring(next.indexOf('<') + 1, next.indexOf('>')));
        }
        throw new AssertionError(path + " does not end");
    }

    private String created(RightsRecords.Creation creation, TokenRequest caller) {
        HttpResponse<String> answer = answer("POST", creation.path(), caller, Http.JSON.valueToTree(creation.body()));
        String status = status(answer);
        // 422 says of what is referred to that it is unknown, as 404 does of what is addressed
        boolean unknown = status.equals("422")
                && Http.json(answer.body()).path("code").asText().endsWith("UNKNOWN");
        return SHUT.contains(status) ? status : unknown ? "404" : TAKEN;
    }

    private static String status(HttpResponse<String> answer) {
        return String.valueOf(answer.statusCode());
    }

    /** The parameters that a call must name. */
    private String required(Document.Operation operation) {
        String query = operation.parameters().stream()
                .filter(one -> !one.path("name").asText().equals("region"))
                .filter(one -> one.path("in").asText().equals("query")
                        && one.path("required").asBoolean())
                .map(one -> one.path("name").asText() + "="
                        + document.sample(one.path("schema")).asText())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static HttpResponse<String> answer(String method, String path, TokenRequest caller, JsonNode body) {
        HttpRequest.Builder request = request(path, caller, body == null ? null : "application/json");
        return answer(
                request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : ofString(body.toString())));
    }

    private static HttpRequest.Builder request(String path, TokenRequest caller, String type) {
        HttpRequest.Builder request = Http.request(Suite.gateway().uri().resolve(path))
                .header("Authorization", "Bearer " + Suite.city().token(caller))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", NO_VERSION);
        return type == null ? request : request.header("Content-Type", type);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        HttpRequest call = request.build();
        for (int tries = 1; ; tries++) {
            try {
                return Http.send(call);
            } catch (IOException noAnswer) {
                // a busy machine may answer late: asked again by the same key
                if (tries == TRIES_MOST) {
                    throw new IllegalStateException(noAnswer);
                }
            }
        }
    }
}
