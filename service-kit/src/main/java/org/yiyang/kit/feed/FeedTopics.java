package org.yiyang.kit.feed;

/** Says how a topic of this service is shown in the feed; a topic without one is shown as {@link FeedTopic#of} says. */
public interface FeedTopics {
    FeedTopic topic();
}
