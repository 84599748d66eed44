package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/** The feed of referrals says no more than {@link ReferralQueries} to those who may not know whom one concerns. */
@ApplicationScoped
class ReferralFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.referral").hiding("elderId");
    }
}
