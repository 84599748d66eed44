package org.yiyang.kit.contract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KitRefusalTextsTest {
    @TestFactory
    Stream<DynamicTest> everyRefusalSaysTheSameInBothLanguages() {
        return RefusalTexts.under("org.yiyang.kit").stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.code(), () -> RefusalTexts.check(refusal)));
    }

    @Test
    void theRefusalsOfEveryServiceAreTheRecordedOnes() throws IOException {
        RecordedProblems.mustBeThoseOf("kit", "org.yiyang.kit");
    }
}
