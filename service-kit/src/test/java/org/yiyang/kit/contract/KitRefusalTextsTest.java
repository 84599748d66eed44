package org.yiyang.kit.contract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KitRefusalTextsTest {
    @TestFactory
    Stream<DynamicTest> everyRefusalSaysTheSameInBothLanguages() {
        return RefusalTexts.under("org.yiyang.kit").stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.code(), () -> RefusalTexts.check(refusal)));
    }
}
