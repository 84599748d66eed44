package org.yiyang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A file of elders that goes in beside people who work. */
final class FileOfElders {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final String CITY = "4690";
    private static final String HEADER =
            "name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final long LOOK_MILLIS = 500;
    private final Measured service;
    private final LocalServers servers;

    FileOfElders(Measured service, LocalServers servers) {
        this.service = service;
        this.servers = servers;
    }

    /** Brings a file and enters an elder by hand every half second meanwhile; how fast the file went in. */
    double rowsPerSecond(int rows) throws IOException, InterruptedException {
        String window = JSON.createObjectNode()
                .put("region", CITY)
                .put("validFrom", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                .put("value", "true")
                .put("reason", "存量登记")
                .toString();
        service.send(
                "PUT",
                "/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN",
                bearer("INSURANCE_ADMIN"),
                new Measured.Body("application/json", window));
        String agent = bearer("INSURANCE_AGENT");
        String answer =
                service.send("POST", IMPORTS + "?kind=elders", agent, new Measured.Body("text/csv", file(rows)));
        String brought = IMPORTS + "/" + JSON.readTree(answer).get("id").asText();
        JsonNode now = JSON.readTree(service.read(brought, agent));
        while (!OVER.contains(now.get("status").asText())) {
            enter(agent);
            Thread.sleep(LOOK_MILLIS);
            now = JSON.readTree(service.read(brought, agent));
        }
        if (now.get("created").asInt() != rows) {
            throw new IllegalStateException("of " + rows + " rows only these were entered: " + now);
        }
        return now.get("rowsPerSecond").asDouble();
    }

    private void enter(String agent) throws IOException {
        String body = "{\"elder\":{\"name\":\"手工录\",\"citizenId\":\""
                + SyntheticCodes.citizenId(LocalDate.parse("1931-02-03").plusDays(System.nanoTime() % 200))
                + "\",\"phone\":\"13800001234\",\"regionCode\":\"" + CITY + "02\",\"insured\":[{\"type\":\"RESIDENT\","
                + "\"from\":\"2020-01-01\"}]},\"verifiedOn\":\"2026-01-05\",\"document\":\"表\",\"reason\":\"补录\"}";
        service.send("POST", "/api/v1/elders/takeover", agent, new Measured.Body("application/json", body));
    }

    private String bearer(String role) {
        return servers.token(TokenRequest.as(role).region(CITY).subject("bench-" + role));
    }

    private static String file(int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            file.append("晚晴老人,")
                    .append(SyntheticCodes.citizenId(
                            LocalDate.parse("1932-01-01").plusDays(i % 10_500)))
                    .append(",13800001234,")
                    .append(CITY)
                    .append("01,RESIDENT,2020-01-01,2026-01-05,存量登记表,首日登记\n");
        }
        return file.toString();
    }

    /** How long what was entered by hand waited for its event to be published: the middle and the longest, in milliseconds. */
    static long[] publishedMillis(Connection database) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select timestampdiff(microsecond, happened_at, sent_at) from outbox"
                                + " where lane = 0 and region = '" + CITY + "02' and sent_at is not null")) {
            while (row.next()) {
                all.add(row.getLong(1) / 1000);
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? new long[2] : new long[] {sorted[sorted.length / 2], sorted[sorted.length - 1]};
    }

    /** How many events of the file wait to be published. */
    static long waiting(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox where sent_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
