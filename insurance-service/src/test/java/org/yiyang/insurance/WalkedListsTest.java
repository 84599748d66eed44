package org.yiyang.insurance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

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
        lists.isWalkedToItsEnd(
                "/api/v1/insurance/tasks", TokenRequest.as("INSURANCE_AGENT").region("4601"));
    }
}
