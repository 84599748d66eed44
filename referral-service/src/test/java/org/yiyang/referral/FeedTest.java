package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.FeedOfAService;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class FeedTest {
    @Inject
    Inbox inbox;

    private final FeedOfAService feed = new FeedOfAService("referral");

    @Test
    void theFeedShowsOfAReferralWhatTheResourceShows() {
        City city = new City(inbox);
        feed.isClosedWithoutAScopeOfAResource();
        String id = city.submit();
        feed.showsNoMoreThan(City.PATH + "/" + id, id);
        assertFalse(feed.lastState(id, "46").containsKey("elderId"));
    }

    @Test
    void anEmergencyFromNobodyThatIsRegisteredIsTheMatterOfTheReceiversRegion() {
        City city = new City(inbox);
        String id = city.with(TokenRequest.as("CARE_MANAGER")
                        .institution(UUID.randomUUID().toString()))
                .body(Map.of("receiverId", city.hospital, "form", Map.of("brief", "昏迷")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        feed.lastState(id, "460106");
    }
}
