package org.yiyang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A file of homes with their filings, as a city brings it on its first day. */
final class FileOfHomes {
    private static final String IMPORTS = "/api/v1/institution/imports";
    private static final String HEADER =
            "name,category,creditCode,regionCode,address,ownership,beds,careFiling.number,careFiling.authority,"
                    + "careFiling.validFrom,document,reason\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final long LOOK_MILLIS = 200;
    private final Measured service;
    private final LocalServers servers;

    FileOfHomes(Measured service, LocalServers servers) {
        this.service = service;
        this.servers = servers;
    }

    /** How many rows of a file are entered in a second. */
    double rowsPerSecond(int rows) throws IOException, InterruptedException {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String window = JSON.createObjectNode()
                .put("region", Invented.CITY)
                .put("validFrom", today)
                .put("value", "true")
                .put("reason", "存量登记")
                .toString();
        service.send(
                "PUT",
                "/api/v1/institution/parameters/TAKEOVER_WINDOW_OPEN",
                bearer("HEALTH_ADMIN"),
                new Measured.Body("application/json", window));
        JsonNode end = through(rows, false, file(rows, false));
        if (end.get("created").asInt() != rows) {
            throw new IllegalStateException("of " + rows + " rows only these were entered: " + end);
        }
        return end.get("rowsPerSecond").asDouble();
    }

    /** How many rows of a file are checked in a second by a dry run, each with a key of its own, or all with one. */
    double checkedPerSecond(int rows, boolean oneKey) throws IOException, InterruptedException {
        return through(rows, true, file(rows, oneKey)).get("rowsPerSecond").asDouble();
    }

    private JsonNode through(int rows, boolean dryRun, String file) throws IOException, InterruptedException {
        String civil = bearer("CIVIL_ADMIN");
        String answer = service.send(
                "POST", IMPORTS + "?kind=institutions&dryRun=" + dryRun, civil, new Measured.Body("text/csv", file));
        String brought = IMPORTS + "/" + JSON.readTree(answer).get("id").asText();
        JsonNode now = JSON.readTree(service.read(brought, civil));
        while (!OVER.contains(now.get("status").asText())) {
            Thread.sleep(LOOK_MILLIS);
            now = JSON.readTree(service.read(brought, civil));
        }
        if (now.get("done").asInt() != rows) {
            throw new IllegalStateException("of " + rows + " rows only these are through: " + now);
        }
        return now;
    }

    private String bearer(String role) {
        return servers.token(TokenRequest.as(role).region(Invented.CITY).subject("bench-" + role));
    }

    private static String file(int rows, boolean oneKey) {
        StringBuilder file = new StringBuilder(HEADER);
        String code = SyntheticCodes.creditCode();
        for (int i = 0; i < rows; i++) {
            file.append("晚晴").append(i).append("养老院,NURSING_HOME,").append(oneKey ? code : SyntheticCodes.creditCode());
            file.append(',').append(Invented.district(i)).append(",晚晴路").append(i);
            file.append("号,PUBLIC,60,川备").append(i).append(",绵阳市民政局,2019-01-01,存量登记表,首日登记\n");
        }
        return file.toString();
    }
}
