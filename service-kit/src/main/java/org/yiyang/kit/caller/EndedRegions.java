package org.yiyang.kit.caller;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The regions whose code has ended in favour of another one, by their codes. */
record EndedRegions(Map<String, Ended> byCode) {
    EndedRegions {
        byCode = Map.copyOf(byCode);
    }

    /**
     * The end of one.
     *
     * @param validTo the first day without it
     */
    record Ended(String successor, LocalDate validTo) {
        boolean by(LocalDate day) {
            return !validTo.isAfter(day);
        }
    }

    /** The codes that have ended by a day and whose place is taken by one within a region, over several links too. */
    Set<String> succeededWithin(String region, LocalDate day) {
        Set<String> succeeded = new TreeSet<>();
        byCode.keySet().stream()
                .filter(code -> !code.startsWith(region) && leadsInto(region, code, day))
                .forEach(succeeded::add);
        return succeeded;
    }

    private boolean leadsInto(String region, String code, LocalDate day) {
        Set<String> passed = new HashSet<>();
        String at = code;
        while (byCode.containsKey(at) && byCode.get(at).by(day) && passed.add(at)) {
            at = byCode.get(at).successor();
            if (at.startsWith(region)) {
                return true;
            }
        }
        return false;
    }
}
