package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** Regions and the calendar are the same for the whole country. */
@ApplicationScoped
class ReferenceFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.reference").everywhere("region", "calendar-year");
    }
}
