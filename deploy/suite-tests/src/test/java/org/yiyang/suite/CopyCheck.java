package org.yiyang.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares what the services know of one another with the registers themselves: every record is known, at its last
 * version. Each finding is one sentence; there should be none.
 */
record CopyCheck(Function<String, Tables> tables) {
    private static final List<Known> ALL = List.of(
            new Known("contract", "known_institution", "institution", "institution"),
            new Known("insurance", "known_institution", "institution", "institution"),
            new Known("referral", "known_institution", "institution", "institution"),
            new Known("institution", "known_agreement", "contract", "agreement"),
            new Known("referral", "known_agreement", "contract", "agreement"),
            new Known("institution", "known_designation", "insurance", "designation"),
            new Known("referral", "known_designation", "insurance", "designation"),
            new Known("referral", "known_elder", "insurance", "elder"),
            new Known("contract", "known_elder", "insurance", "elder"),
            new Known("insurance", "known_referral", "referral", "referral"),
            new Known("referral", "known_filing", "insurance", "referral_filing"));

    /** One service's copy of another's register. */
    private record Known(String service, String copy, String owner, String register) {}

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Known known : ALL) {
            Map<String, Long> register = versions(known.owner(), "select id, version from " + known.register());
            Map<String, Long> copy = versions(known.service(), "select id, sequence from " + known.copy());
            if (!register.equals(copy)) {
                findings.add(known + ": " + differences(register, copy));
            }
        }
        return findings;
    }

    private Map<String, Long> versions(String service, String sql) {
        Map<String, Long> versions = new LinkedHashMap<>();
        tables.apply(service)
                .all(sql, row -> Map.entry(Tables.id(row, 1), row.getLong(2)))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    private static List<String> differences(Map<String, Long> register, Map<String, Long> copy) {
        TreeSet<String> ids = new TreeSet<>(register.keySet());
        ids.addAll(copy.keySet());
        return ids.stream()
                .filter(id -> !register.getOrDefault(id, -1L).equals(copy.getOrDefault(id, -1L)))
                .map(id -> id + " is " + register.get(id) + ", known as " + copy.get(id))
                .limit(10)
                .toList();
    }
}
