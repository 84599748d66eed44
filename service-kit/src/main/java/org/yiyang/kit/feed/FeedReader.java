package org.yiyang.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** One who reads the feed: which events it is shown by its scopes and its region, and how much of each. */
final class FeedReader {
    private final Set<String> regions;
    private final Map<String, FeedTopic> open = new HashMap<>();

    /**
     * @param regions whose events it is shown
     * @param topics all of the service
     */
    FeedReader(Collection<String> regions, Set<String> scopes, Collection<FeedTopic> topics) {
        this.regions = Set.copyOf(regions);
        topics.stream().filter(topic -> topic.isOpenTo(scopes)).forEach(topic -> open.put(topic.topic(), topic));
        if (open.isEmpty()) {
            // An empty feed would look like one in which nothing happens.
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + names(topics));
        }
    }

    private static String names(Collection<FeedTopic> topics) {
        return String.join(
                ", ",
                topics.stream()
                        .flatMap(topic -> topic.resources().stream())
                        .map(resource -> resource + ":read")
                        .sorted()
                        .toList());
    }

    boolean sees(String topic, String place) {
        FeedTopic known = open.get(topic);
        return known != null
                && (known.everywhere() || (place != null && regions.stream().anyMatch(place::startsWith)));
    }

    /** The body of an event without what the reader may not know. */
    JsonNode shown(String topic, JsonNode body) {
        if (body.get("state") instanceof ObjectNode state) {
            state.remove(open.get(topic).hidden());
        }
        return body;
    }
}
