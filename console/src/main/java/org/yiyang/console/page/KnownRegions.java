package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.Regions;

/**
 * The regions that the API has today, including those that were added since delivery. They are nobody's secret, so they
 * are read once for all visitors, and again after a while. Where they cannot be read just now, a form waits no longer
 * than a person would notice.
 */
@ApplicationScoped
class KnownRegions {
    private static final String LIST = "regions?limit=200&asOf=";
    private static final Pattern CODE = Pattern.compile("\\d{1,9}(F\\d{2})?");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_UNREAD = Duration.ofSeconds(30);
    private static final Regions DELIVERED = new Regions();

    private final Api api;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    KnownRegions(Api api) {
        this.api = api;
    }

    /**
     * What was found.
     *
     * @param names by their codes
     * @param complete whether there are no others, so that one need not be able to type
     */
    record Listed(SortedMap<String, String> names, boolean complete) {}

    private record Remembered(Listed listed, Instant until) {}

    /** Those of a region, itself first; all where it is no code. */
    Listed within(Asker asker, String region) {
        String under = CODE.matcher(region).matches() ? region : "";
        Remembered known = remembered.get(under);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.listed();
        }
        LocalDate today = LocalDate.now(Moments.CHINA);
        ApiAnswer answer =
                api.get(asker, Api.BASE + LIST + today + (under.isEmpty() ? "" : "&under=" + under), PATIENCE);
        Listed listed = listed(answer, under, today);
        Duration kept = answer.isOk() ? KEPT : KEPT_UNREAD;
        remembered.put(under, new Remembered(listed, Instant.now().plus(kept)));
        return listed;
    }

    /** Where the register has nothing or cannot be read, the regions that it was delivered with are proposed. */
    private static Listed listed(ApiAnswer answer, String under, LocalDate today) {
        SortedMap<String, String> names = new TreeMap<>();
        JsonNode items = answer.body().path("items");
        items.forEach(one -> names.put(one.path("code").asText(), name(one, items)));
        return answer.isOk() && !names.isEmpty()
                ? new Listed(names, answer.next().isEmpty())
                : delivered(under, today);
    }

    static Listed delivered(String region, LocalDate today) {
        return new Listed(DELIVERED.within(DELIVERED.has(region) ? region : "", today), false);
    }

    /** From its city on, whether its city is delivered or was added. */
    private static String name(JsonNode region, JsonNode all) {
        String parent = region.path("parent").asText("");
        String own = region.path("name").asText("");
        if (Regions.isProvince(parent)) {
            return own;
        }
        for (JsonNode one : all) {
            if (one.path("code").asText().equals(parent)) {
                return name(one, all) + own;
            }
        }
        return DELIVERED.has(parent) ? DELIVERED.name(parent) + own : own;
    }
}
