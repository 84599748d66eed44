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
public final class FeedReader {
    private final Set<String> regions;
    private final Collection<FeedTopic> topics;
    private final Map<String, FeedTopic> open = new HashMap<>();

    /**
     * @param regions whose events it is shown
     * @param topics all of the service
     */
    FeedReader(Collection<String> regions, Set<String> scopes, Collection<FeedTopic> topics) {
        this.regions = Set.copyOf(regions);
        this.topics = topics;
        topics.stream().filter(topic -> topic.isOpenTo(scopes)).forEach(topic -> open.put(topic.topic(), topic));
    }

    /** The same; refused if it is shown no topic: an empty feed would look like one in which nothing happens. */
    public FeedReader seeingSomething() {
        if (open.isEmpty()) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + names());
        }
        return this;
    }

    /** Whether it is shown the topic itself, or that of which this is a kind of event. */
    public boolean reads(String typeOrTopic) {
        return open.keySet().stream()
                .anyMatch(topic -> typeOrTopic.equals(topic) || typeOrTopic.startsWith(topic + "."));
    }

    private String names() {
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
