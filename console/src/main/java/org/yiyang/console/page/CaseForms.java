package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.console.words.Moments;

/**
 * The initial values of a case's forms, so that each step is a single one:
 * what is missing, which department is asked, from when it is valid.
 */
record CaseForms(JsonNode one, Collection<String> roles) {
    /** Whose part which role decides. */
    private static final Map<String, String> DEPARTMENTS =
            Map.of("HEALTH_ADMIN", "HEALTH", "CIVIL_ADMIN", "CIVIL_AFFAIRS", "MARKET_ADMIN", "MARKET_REGULATION");

    private static final List<String> DECISIONS =
            List.of("agree", "disagree", "file", "return", "pause", "resume", "extend");

    /** By the verb. */
    Map<String, MultivaluedMap<String, String>> all() {
        Map<String, MultivaluedMap<String, String>> all = new HashMap<>();
        all.put("require-correction", missing());
        MultivaluedMap<String, String> certificate = new MultivaluedHashMap<>();
        certificate.putSingle(
                "certificate/validFrom", LocalDate.now(Moments.CHINA).toString());
        all.put("issue", certificate);
        MultivaluedMap<String, String> department = new MultivaluedHashMap<>();
        department.putSingle("department", department());
        DECISIONS.forEach(verb -> all.put(verb, department));
        return all;
    }

    /** A row for each paper that must be there and is not; one where all are. */
    private MultivaluedMap<String, String> missing() {
        MultivaluedMap<String, String> rows = new MultivaluedHashMap<>();
        int row = 0;
        for (JsonNode paper : one.path("materials")) {
            if (CasePapers.isMissing(paper)) {
                rows.putSingle(
                        "items/" + row + "/material", paper.path("material").asText());
                row++;
            }
        }
        rows.putSingle("rows:items", String.valueOf(Math.max(1, row)));
        return rows;
    }

    /** The part of the visitor that is open, empty where none is. */
    private String department() {
        for (JsonNode task : one.path("tasks")) {
            String department = task.path("department").asText();
            boolean own = roles.stream().anyMatch(role -> department.equals(DEPARTMENTS.get(role)));
            if (own && task.path("state").asText().equals("PENDING")) {
                return department;
            }
        }
        return "";
    }
}
