package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class WalkedListsTest {
    private final WalkedLists lists = new WalkedLists("institution");

    @TestFactory
    Stream<DynamicTest> everyListIsWalkedToItsEnd() {
        return lists.addresses().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> lists.isWalkedToItsEnd(address)));
    }
}
