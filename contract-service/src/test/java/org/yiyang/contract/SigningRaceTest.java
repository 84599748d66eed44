package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;

/** What two do at the same moment ends as if one had done it after the other. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class SigningRaceTest extends AgreementCalls {
    private List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        return Crowd.statuses(calls).stream().sorted().toList();
    }

    private String signature(String id) {
        return "{\"contentHash\":\"" + hashOf(id) + "\"}";
    }

    @Test
    void bothPartiesSignAtOnceAndBothSignaturesStand() throws Exception {
        String id = agreed();
        String signature = signature(id);
        List<Integer> answers = atOnce(List.of(
                () -> move(signer(hospital), id, "sign", signature).statusCode(),
                () -> move(signer(home), id, "sign", signature).statusCode()));
        assertEquals(List.of(200, 200), answers);
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("SIGNED"));
    }

    @Test
    void ofTwoAgreementsOfOnePairAndModeThatAreSignedAtOnceOneTakesTheTerm() throws Exception {
        String first = halfSigned();
        String second = halfSigned();
        String one = signature(first);
        String other = signature(second);
        List<Integer> answers = atOnce(List.of(
                () -> move(signer(home), first, "sign", one).statusCode(),
                () -> move(signer(home), second, "sign", other).statusCode()));
        assertEquals(List.of(200, 409), answers);
    }

    private String halfSigned() {
        String id = agreed();
        done(signer(hospital), id, "sign", signature(id), "PARTIALLY_SIGNED");
        return id;
    }

    @Test
    void bothBureausFileAtOnceAndItIsInForce() throws Exception {
        String id = signed();
        List<Integer> answers = atOnce(List.of(
                () -> move(health(), id, "file", "{\"receiptNumber\":\"1\"}").statusCode(),
                () -> move(civil(), id, "file", "{\"receiptNumber\":\"2\"}").statusCode()));
        assertEquals(List.of(200, 200), answers);
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("EFFECTIVE"));
    }
}
