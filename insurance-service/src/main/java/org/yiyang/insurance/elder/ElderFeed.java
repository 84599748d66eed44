package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** What systems of other departments read of elders: not whether a suit or the like is under way. */
@ApplicationScoped
class ElderFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.elder").hiding("heldUntil");
    }
}
