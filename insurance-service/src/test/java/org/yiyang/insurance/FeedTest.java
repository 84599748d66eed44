package org.yiyang.insurance;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.contract.FeedOfAService;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FeedTest extends ResidentOfAHome {
    private final FeedOfAService feed = new FeedOfAService("insurance");

    @Test
    void theFeedShowsOfAnElderAndOfADesignationWhatTheirResourcesShow() {
        feed.isClosedWithoutAScopeOfAResource();
        String id = verified();
        feed.showsNoMoreThan(PATH + id, id);
        UUID hospital = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 0)));
        String designation = agency.takeOver(hospital).extract().path("id");
        feed.showsNoMoreThan("/api/v1/designations/" + designation, designation);
    }
}
