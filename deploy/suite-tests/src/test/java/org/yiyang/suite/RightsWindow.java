package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** For the matrix of rights: cases at the one window, with papers and with parts of two departments. */
final class RightsWindow {
    private static final String CASES = "/one-window-cases";
    private final RightsRecords records;
    private final Clerk clerk;

    RightsWindow(RightsRecords records, Clerk clerk) {
        this.records = records;
        this.clerk = clerk;
    }

    /** A case of the home with a paper, and one in which civil affairs and market regulation have a part. */
    void enter(String forProfit) {
        Map<String, Object> room = records.body("""
                {'matter':'INTERNAL_UNIT_FILING','level':'DISTRICT','particulars':{'name':'权限医务室','category':'INFIRMARY',
                 'address':'海口市龙华区示范路1号','beds':0}}""");
        String first = clerk.sends("POST", CASES, records.home("CARE_MANAGER"), room)
                .path("id")
                .asText();
        TokenRequest manager = records.home("CARE_MANAGER");
        records.keep(CASES, Map.of("id", first, "document", attached(first, "STAFF_LIST", manager)), Map.of());
        TokenRequest other =
                TokenRequest.as("CARE_MANAGER").institution(forProfit).subject(RightsRecords.NEAR);
        Map<String, Object> filing =
                records.body("{'matter':'CARE_FILING','level':'DISTRICT','firstResidentOn':'2026-11-20'}");
        JsonNode second = clerk.sends("POST", CASES, other, filing);
        String id = second.path("id").asText();
        String paper = RightsRecords.NEAR;
        for (JsonNode wanted : second.path("materials")) {
            if (wanted.path("required").asBoolean()) {
                paper = attached(id, wanted.path("material").asText(), other);
            }
        }
        records.moved(CASES + "/" + id + "/submit", other, Map.of());
        TokenRequest window =
                TokenRequest.as("WINDOW_CLERK").region(City.DISTRICT).subject("rights-clerk");
        records.moved(CASES + "/" + id + "/accept", window, Map.of());
        for (String department : List.of("CIVIL_AFFAIRS", "MARKET_REGULATION")) {
            records.keep(CASES, Map.of("id", id, "document", paper), Map.of("department", department));
        }
    }

    /** The id of a paper of the case. */
    private String attached(String id, String material, TokenRequest manager) {
        String path = CASES + "/" + id + "/attach?material=" + material;
        return clerk.uploads(path, manager, "application/octet-stream", "%PDF-1.4").findValues("documents").stream()
                .filter(documents -> documents.size() > 0)
                .map(documents -> documents.get(0).path("id").asText())
                .findFirst()
                .orElse(RightsRecords.NEAR);
    }
}
