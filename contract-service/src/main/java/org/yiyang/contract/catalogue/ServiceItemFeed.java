package org.yiyang.contract.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** The directory of services is open to everybody. */
@ApplicationScoped
class ServiceItemFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.service-item").everywhere("service-item", "agreement");
    }
}
