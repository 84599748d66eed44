package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** What systems of other departments read of filings: never whose they are. */
@ApplicationScoped
class FilingFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.referral-filing").hiding("elderId");
    }
}
