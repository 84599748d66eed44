package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Many institutions ask for a bed for the same elder at once: one has it, the others are informed. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeBedCrowdTest {
    private static final int CROWD = 8;

    @Inject
    Inbox inbox;

    @Test
    void anElderHasOneBedHoweverManyAskAtOnce() {
        City city = new City(inbox);
        CareAtHome care = new CareAtHome(city, "533103");
        List<String> centres = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            centres.add(City.id());
            city.registers.consume(Registers.healthCentre(centres.get(i), 1, "533103"));
        }
        List<Callable<Integer>> asked = centres.stream()
                .<Callable<Integer>>map(
                        centre -> () -> city.with(TokenRequest.as("GRASSROOTS").institution(centre))
                                .body(care.ask())
                                .post(CareAtHome.PATH)
                                .statusCode())
                .toList();
        assertEquals(Map.of(201, 1, 409, CROWD - 1), Crowd.counted(asked));
    }
}
