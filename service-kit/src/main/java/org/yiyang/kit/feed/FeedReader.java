package org.yiyang.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** A reader of the feed: which events it is shown by its scopes and its region, and how much of each. */
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

    /** The same; refused if it is shown no topic: an empty feed would look as if nothing happened. */
    public FeedReader seeingSomething() {
        if (open.isEmpty()) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + names());
        }
        return this;
    }

    /** Whether it is shown the topic itself, or that of which this is a kind of event that is not hidden. */
    public boolean reads(String typeOrTopic) {
        return open.values().stream().anyMatch(topic -> topic.shows(typeOrTopic));
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

    /**
     * What is shown of an event.
     *
     * @param type named after the first of its facts that the reader may know
     */
    record Shown(String type, JsonNode body) {}

    /** An event without what the reader may not know; empty where nothing is left of it. */
    Optional<Shown> shown(String topic, String type, JsonNode body) {
        FeedTopic known = open.get(topic);
        if (body.get("state") instanceof ObjectNode state) {
            state.remove(known.hidden());
        }
        if (!(body.get("happened") instanceof ArrayNode happened) || happened.isEmpty()) {
            return Optional.of(new Shown(type, body));
        }
        for (int i = happened.size() - 1; i >= 0; i--) {
            if (known.hiddenFacts().contains(happened.get(i).asText())) {
                happened.remove(i);
            }
        }
        if (happened.isEmpty()) {
            return Optional.empty();
        }
        String first = topic + "." + happened.get(0).asText();
        return Optional.of(new Shown(known.hides(type) ? first : type, body));
    }
}
