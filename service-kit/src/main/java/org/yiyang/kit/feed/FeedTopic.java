package org.yiyang.kit.feed;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Fact;

/**
 * How the events of a topic are shown to a system of another department: to whom, and how much of them. It is what the
 * topic's resource shows to the same system.
 *
 * @param topic as in {@code yiyang.elder}
 * @param resources one of which the reader must have a scope of, as {@code elder} for {@code elder:read}
 * @param everywhere whether every region may know it; if not, an event without a region is shown to nobody
 * @param hidden fields of the state that the resource does not show
 * @param hiddenFacts facts whose mere name reveals what the resource does not show; an event of which nothing else is
 *     left is shown to nobody
 */
public record FeedTopic(
        String topic, Set<String> resources, boolean everywhere, Set<String> hidden, Set<String> hiddenFacts) {
    private static final String PREFIX = "yiyang.";

    public FeedTopic {
        resources = Set.copyOf(resources);
        hidden = Set.copyOf(hidden);
        hiddenFacts = Set.copyOf(hiddenFacts);
    }

    /** A topic whose resource has its name and shows all of its state to the systems of the region. */
    public static FeedTopic of(String topic) {
        return new FeedTopic(topic, Set.of(topic.substring(PREFIX.length())), false, Set.of(), Set.of());
    }

    /** The same without these fields of the state. */
    public FeedTopic hiding(String... fields) {
        return new FeedTopic(topic, resources, everywhere, Set.of(fields), hiddenFacts);
    }

    /** The same without these facts. */
    public FeedTopic hidingFacts(Fact... facts) {
        return new FeedTopic(
                topic,
                resources,
                everywhere,
                hidden,
                Arrays.stream(facts).map(Fact::type).collect(Collectors.toSet()));
    }

    /** The same for all regions, for who has a scope of one of these resources. */
    public FeedTopic everywhere(String... ofResources) {
        return new FeedTopic(topic, Set.of(ofResources), true, hidden, hiddenFacts);
    }

    /** Whether this is the topic itself, or one kind of its events that is shown. */
    boolean shows(String typeOrTopic) {
        return typeOrTopic.equals(topic) || (typeOrTopic.startsWith(topic + ".") && !hides(typeOrTopic));
    }

    /** Whether that is the type of an event that is named after a hidden fact. */
    boolean hides(String type) {
        return hiddenFacts.stream().anyMatch(fact -> type.equals(topic + "." + fact));
    }

    /** Whether these scopes allow their holder to read it. */
    boolean isOpenTo(Set<String> scopes) {
        return resources.stream().anyMatch(one -> scopes.contains(one + ":read") || scopes.contains(one + ":write"));
    }
}
