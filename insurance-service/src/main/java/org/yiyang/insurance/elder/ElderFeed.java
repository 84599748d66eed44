package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/**
 * What systems of other departments read of elders: not whether a suit or the like is under way, nor that somebody is invited to the
 * family, which the record says to none of them before an account is authorised.
 */
@ApplicationScoped
class ElderFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.elder")
                .hiding("heldUntil")
                .hidingFacts(
                        new ElderEvent.ElderHoldChanged(),
                        new ElderEvent.FamilyInvited(),
                        new ElderEvent.FamilyInvitationsWithdrawn());
    }
}
