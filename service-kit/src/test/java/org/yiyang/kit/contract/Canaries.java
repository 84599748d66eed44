package org.yiyang.kit.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import javax.sql.DataSource;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Values that stand nowhere else, sent through every form of a running service by its document: none of them may stand in
 * an error's text, a header, an address that is given out, a log line or a metric, and what is stored sealed in no text of
 * the database, neither in events nor in the audit.
 */
public final class Canaries {
    private static final String TEXTS =
            "select table_name, column_name from information_schema.columns where table_schema"
                    + " = database() and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext')";
    private static final String SCOPES = "events:read institution:read institution:write agreement:read elder:read"
            + " elder:write elder:death referral:read referral:write capacity:write designation:read";
    /** Refusals that repeat what an operator typed, the name of a topic. */
    private static final Set<String> ECHOES = Set.of("TOPIC_NOT_PUBLISHED");

    private final String service;
    private final JsonNode document;
    private final CanaryBodies bodies;
    private final TreeSet<String> leaks = new TreeSet<>();
    private int followed;

    public Canaries(String service) throws IOException {
        this.service = service;
        this.document = new ObjectMapper()
                .readTree(Path.of("..", "schemas", "openapi", service + ".json").toFile());
        this.bodies = new CanaryBodies(document, "org.yiyang." + service);
    }

    /** Sends them, and says where one was seen. */
    public Set<String> leaksOf(String record, String institution, DataSource database, MeterRegistry meters)
            throws SQLException {
        List<String> logged = new ArrayList<>();
        CanaryLinks links = new CanaryLinks(document, queryOf(record, institution));
        Handler listening = listening(logged);
        Logger root = LogContext.getLogContext().getLogger("");
        root.addHandler(listening);
        try {
            document.path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue()
                            .fields()
                            .forEachRemaining(operation -> send(
                                    path.getKey(), operation.getKey(), operation.getValue(), record, institution)));
            links.follow(Canaries::roles, role -> token(role, record, institution), this::look);
        } finally {
            root.removeHandler(listening);
        }
        List.copyOf(logged).stream().filter(this::shows).forEach(line -> leaks.add("a log line: " + line));
        meters.getMeters().stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .filter(tag -> shows(tag.getValue()))
                .forEach(tag -> leaks.add("a metric: " + tag));
        searchTables(database);
        followed = links.followed();
        return leaks;
    }

    private static Map<String, String> queryOf(String record, String institution) {
        return Map.of(
                "region", "4601",
                "institution", institution,
                "elder", record,
                "asOf", "2026-01-05",
                "on", "2026-01-05",
                "from", "2026-01-01",
                "to", "2026-01-05");
    }

    /** How many next pages of lists were given and read. */
    public int followed() {
        return followed;
    }

    /** How many texts were filled. */
    public int sung() {
        return bodies.sung();
    }

    private void send(String path, String method, JsonNode operation, String record, String institution) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode()) {
            sendFile(path, method, operation, record, institution);
            return;
        }
        for (boolean all : new boolean[] {false, true}) {
            for (String role : roles(operation)) {
                String address = addressOf(path, record);
                Response answer = given().auth()
                        .oauth2(token(role, record, institution))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json; charset=utf-8")
                        .body(bodies.body(schema, all).toString().getBytes(StandardCharsets.UTF_8))
                        .request(method.toUpperCase(Locale.ROOT), address);
                look(operation.path("operationId").asText(), answer);
            }
        }
    }

    /** A body that is no JSON: a file of rows, a part of one, a paper. */
    private void sendFile(String path, String method, JsonNode operation, String record, String institution) {
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(type -> {
            for (String role : roles(operation)) {
                Response answer = given().auth()
                        .oauth2(token(role, record, institution))
                        .config(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                        .encodeContentTypeAs(type, ContentType.TEXT)))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Upload-Offset", "0")
                        .contentType(type)
                        .body(bodies.file(type).getBytes(StandardCharsets.UTF_8))
                        .request(method.toUpperCase(Locale.ROOT), addressOf(path, record) + firstKind(path, role));
                look(operation.path("operationId").asText(), answer);
            }
        });
    }

    private static String addressOf(String path, String record) {
        return path.replace("{id}", record).replaceAll("\\{[^}]+}", "460106");
    }

    /** The query that names a sort of file which a role may bring; empty where an address takes one alone. */
    private String firstKind(String path, String role) {
        if (!path.endsWith("/imports")) {
            return "";
        }
        String kind = given().auth()
                .oauth2(token(
                        role, UUID.randomUUID().toString(), UUID.randomUUID().toString()))
                .get(path + "/kinds")
                .path("items[0].kind");
        return "?dryRun=true&kind=" + kind;
    }

    /** One who sees by a region and one who does by an institution or as a person, as far as there are. */
    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        JsonNode all = operation.path("x-roles");
        if (!all.isEmpty()) {
            roles.add(all.get(0).asText());
            roles.add(all.get(all.size() - 1).asText());
        }
        return roles;
    }

    private static String token(String role, String person, String institution) {
        return LocalServers.startOnce()
                .token(TokenRequest.as(role)
                        .region("4601")
                        .institution(institution)
                        .person(person)
                        .scope(SCOPES));
    }

    private void look(String operation, Response answer) {
        answer.headers().asList().stream()
                .filter(header -> shows(header.getValue()) || showsPerson(CanaryLinks.readable(header.getValue())))
                .forEach(header -> leaks.add("the header " + header.getName() + " of " + operation));
        if (answer.statusCode() >= 400
                && !ECHOES.contains(String.valueOf(answer.<Object>path("code")))
                && shows(answer.asString())) {
            leaks.add("the error of " + operation + ": " + answer.asString());
        }
        if (answer.contentType().matches("application/(problem\\+)?json.*")) {
            CanaryLinks.showing(answer.as(JsonNode.class), this::showsPerson)
                    .forEach(field -> leaks.add("the address " + field + " of " + operation));
        }
    }

    private boolean shows(String text) {
        return text != null && (text.contains(CanaryBodies.PLAIN) || showsPerson(text));
    }

    /** A list may go on after the name of an institution, but not after that of a person. */
    private boolean showsPerson(String text) {
        return text.contains(CanaryBodies.SEALED) || bodies.personal().stream().anyMatch(text::contains);
    }

    /** What is not sealed is stored in plain words; what is sealed, and numbers and telephones, in none. */
    private void searchTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement columns = connection.createStatement();
                ResultSet column = columns.executeQuery(TEXTS)) {
            while (column.next()) {
                search(connection, column.getString(1), column.getString(2));
            }
        }
    }

    private void search(Connection connection, String table, String column) throws SQLException {
        String select = "select " + column + " from " + table + " where " + column + " like '%" + CanaryBodies.SEALED
                + "%' or " + column + " like '%1390%' or " + column + " like '%193_____%'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                String text = row.getString(1);
                if (showsPerson(text)) {
                    leaks.add(service + " " + table + "." + column);
                }
            }
        }
    }

    private static Handler listening(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                synchronized (logged) {
                    logged.add(
                            line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
