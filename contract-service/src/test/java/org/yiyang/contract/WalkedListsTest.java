package org.yiyang.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class WalkedListsTest extends AgreementCalls {
    private static final int MANY = 7;
    private final WalkedLists lists = new WalkedLists("contract");

    @TestFactory
    Stream<DynamicTest> everyListIsWalkedToItsEnd() {
        return lists.addresses().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> lists.isWalkedToItsEnd(address)));
    }

    /** The rows of a file are read by the kit's code, which the walk of institution-service goes through. */
    @Test
    void whoHasReadOfAnElder() {
        String readings = "/api/v1/contract/elders/{id}/readings";
        assertEquals(List.of(readings, "/api/v1/contract/imports/{id}/rows"), lists.underRecords());
        String elder = Ids.next().toString();
        TokenRequest herself = TokenRequest.as("ELDER").person(elder);
        for (int i = 0; i < MANY; i++) {
            as(herself)
                    .get("/api/v1/contract/elders/" + elder + "/export")
                    .then()
                    .statusCode(200);
        }
        lists.isWalkedToItsEnd(readings.replace("{id}", elder), herself);
    }

    /** Nothing sets them a time. */
    @Test
    void theOffersThatWaitForOneHospital() {
        for (int i = 0; i < MANY; i++) {
            done(careManager(), drafted(), "propose", "{}", "PROPOSED");
        }
        lists.isWalkedAmongEquals(
                "/api/v1/contract/tasks", token("MED_MANAGER").institution(hospital.toString()), "priority", "dueAt");
    }
}
