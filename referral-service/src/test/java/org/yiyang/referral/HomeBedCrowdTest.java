package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Many institutions ask for a bed for the same elder at once: one has it, the others are told. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeBedCrowdTest {
    private static final int CROWD = 8;

    @Inject
    Inbox inbox;

    @Test
    void anElderHasOneBedHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        City city = new City(inbox);
        CareAtHome care = new CareAtHome(city, "533103");
        List<String> centres = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            centres.add(City.id());
            city.registers.hear(Registers.healthCentre(centres.get(i), 1, "533103"));
        }
        List<Integer> answers = new ArrayList<>();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            List<Future<Integer>> asked = centres.stream()
                    .map(centre -> crowd.submit(
                            () -> city.with(TokenRequest.as("GRASSROOTS").institution(centre))
                                    .body(care.ask())
                                    .post(CareAtHome.PATH)
                                    .statusCode()))
                    .toList();
            for (Future<Integer> one : asked) {
                answers.add(one.get());
            }
        } finally {
            crowd.shutdown();
        }
        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(CROWD - 1, Collections.frequency(answers, 409), answers.toString());
    }
}
