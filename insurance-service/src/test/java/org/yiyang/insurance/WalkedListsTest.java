package org.yiyang.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class WalkedListsTest extends ResidentOfAHome {
    private final WalkedLists lists = new WalkedLists("insurance");

    /** Their tasks are due at the same moment of the same day. */
    @Test
    void everyListIsWalkedToItsEnd() {
        for (int i = 0; i < 7; i++) {
            enter(SyntheticCodes.citizenId(LocalDate.parse("1939-03-01"))).statusCode(201);
        }
        assertTrue(
                lists.addresses().contains("/api/v1/insurance/tasks"),
                lists.addresses().toString());
        lists.addresses().forEach(lists::isWalkedToItsEnd);
        // The rows of a file are read by the kit's code, which the walk of institution-service goes through.
        assertEquals(
                List.of("/api/v1/insurance/elders/{id}/readings", "/api/v1/insurance/imports/{id}/rows"),
                lists.underRecords());
        lists.isWalkedToItsEnd(
                "/api/v1/insurance/tasks", TokenRequest.as("INSURANCE_AGENT").region("4601"));
    }

    @Test
    void whoHasReadOfAnElder() {
        String id = verified();
        for (int i = 0; i < 7; i++) {
            agency.as("INSURANCE_AGENT").get(PATH + id).then().statusCode(200);
        }
        lists.isWalkedToItsEnd(
                "/api/v1/insurance/elders/" + id + "/readings",
                TokenRequest.as("ELDER").person(id));
    }
}
