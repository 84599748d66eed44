package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/**
 * What systems of other departments read of elders. Hidden are holds, which reveal a suit or the like, and what they
 * have no need of: which family members may act, by which account, and that somebody is invited or authorised to.
 */
@ApplicationScoped
class ElderFeed implements FeedTopics {
    @Override
    public FeedTopic topic() {
        return FeedTopic.of("yiyang.elder")
                .hiding("heldUntil", "authorisations")
                .hidingFacts(
                        new ElderEvent.ElderHoldChanged(),
                        new ElderEvent.FamilyInvited(),
                        new ElderEvent.FamilyInvitationsWithdrawn(),
                        new ElderEvent.FamilyAuthorised(),
                        new ElderEvent.FamilyAuthorisationWithdrawn());
    }
}
