package org.yiyang.contract;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.deadline.OutageEffects;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class OutageEffectsTest extends OutageEffects {
    @Override
    protected Map<OutageEffect, List<String>> table() {
        return Map.of(
                OutageEffect.EXTENDED,
                List.of(
                        "NEGOTIATION_END",
                        "FILE_AGREEMENT",
                        "ANSWER_FILING_REFUSAL",
                        "SIGN_AMENDMENT",
                        "CONFIRM_SUCCESSION",
                        "FILE_AMENDMENT",
                        "ANSWER_AMENDMENT_REFUSAL",
                        "CONFIRM_PERFORMANCE_REPORT",
                        "REDRAW_PERFORMANCE_REPORT",
                        "DECIDE_CORRECTION"),
                OutageEffect.NONE,
                List.of(
                        "AGREEMENT_DAY",
                        "AGREEMENT_REMINDER",
                        "RENEW_AGREEMENT",
                        "AUTOMATIC_RENEWAL",
                        "FAMILY_DOCTOR_TERM_END",
                        "RENEW_FAMILY_DOCTOR_CONTRACTS",
                        "FAMILY_DOCTOR_RATES"));
    }
}
