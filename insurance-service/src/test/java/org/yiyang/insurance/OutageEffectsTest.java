package org.yiyang.insurance;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.deadline.OutageEffects;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class OutageEffectsTest extends OutageEffects {
    @Override
    protected Map<OutageEffect, List<String>> table() {
        return Map.of(
                OutageEffect.EXTENDED,
                List.of(
                        "CONCLUDE_AGREEMENT",
                        "ARRANGE_RENEWAL",
                        "DECIDE_RENEWAL",
                        "DECIDE_RESUMPTION",
                        "TERMINATE_FOR_LICENCE",
                        "DECIDE_ON_UNREPORTED_CHANGE",
                        "FILE_WITH_ADMINISTRATION",
                        "ANSWER_REMEDY",
                        "VERIFY_ELDER",
                        "VERIFY_UPDATE",
                        "DECIDE_CORRECTION"),
                OutageEffect.ENTERED_FIRST,
                List.of("EXAMINE_APPLICATION", "EVALUATE_APPLICANT", "PAY_DECLARED_COSTS"),
                OutageEffect.NONE,
                List.of("DESIGNATION_TURN", "APPLICATION_LAPSE"));
    }
}
