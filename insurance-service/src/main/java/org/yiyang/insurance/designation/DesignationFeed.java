package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** What systems of other departments read of designations: nothing of what is said before an end is decided. */
@ApplicationScoped
class DesignationFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.designation").hidingFacts(new DesignationEvent.DesignationUpdated());
    }
}
