package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.feed.FeedTopic;
import org.yiyang.kit.feed.FeedTopics;

/**
 * What systems of other departments read of elders: not whether a suit or the like is under way, nor who of the family acts for an
 * elder by which account, of which they have no need, nor that somebody is invited or authorised to.
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
