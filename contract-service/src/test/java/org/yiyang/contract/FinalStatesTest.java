package org.yiyang.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.contract.agreement.AgreementStatus;

/** What has ended takes no verb but a supervisor's correction. */
class FinalStatesTest {
    @ParameterizedTest
    @EnumSource(
            value = AgreementStatus.class,
            names = {"EXPIRED", "TERMINATED", "CANCELLED"})
    void anAgreementThatHasEndedTakesNoVerb(AgreementStatus status) {
        List<String> verbs = new ArrayList<>(status.machine().verbs(status));
        verbs.remove("correct");
        assertEquals(List.of(), verbs);
    }
}
