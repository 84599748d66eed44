package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.deadline.OutageEffects;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OutageEffectsTest extends OutageEffects {
    @Override
    protected Map<OutageEffect, List<String>> table() {
        return Map.of(
                OutageEffect.EXTENDED,
                List.of("MONITORING_ROUND_DUE", "INSPECTION_RECTIFICATION"),
                OutageEffect.ENTERED_FIRST,
                List.of(
                        "ONE_WINDOW_ACCEPTANCE",
                        "ONE_WINDOW_CHANGE_FILING",
                        "ONE_WINDOW_DECISION",
                        "ONE_WINDOW_DELIVERY",
                        "PILOT_LEDGER_ITEM"),
                OutageEffect.NONE,
                List.of(
                        "QUALIFICATION_START",
                        "QUALIFICATION_EXPIRY",
                        "QUALIFICATION_VERIFICATION",
                        "INSTITUTION_SUSPENSION",
                        "MONITORING_ROUND_REMINDER",
                        "ANNUAL_REVIEW_DUE",
                        "PILOT_END"));
    }
}
