package org.yiyang.referral;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.deadline.OutageEffects;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OutageEffectsTest extends OutageEffects {
    @Override
    protected Map<OutageEffect, List<String>> table() {
        return Map.of(
                OutageEffect.NONE,
                List.of("CAPACITY_FRESH", "HOME_BED_ENDING", "HOME_BED_PERIOD", "INDICATOR_NEXT"),
                OutageEffect.EXTENDED,
                List.of(
                        "CAPACITY_HOLD",
                        "CONSULTATION_ANSWER",
                        "HOME_BED_ANSWER",
                        "HOME_VISIT_ANSWER",
                        "HOME_VISIT_RECORD",
                        "VISIT_ATTENDANCE",
                        "REFERRAL_RESPONSE",
                        "REFERRAL_NO_RESPONSE",
                        "REFERRAL_AFTER_REJECTION",
                        "REFERRAL_ARRIVAL",
                        "REFERRAL_NO_SHOW",
                        "REFERRAL_CONFIRMATION",
                        "REFERRAL_PAPERWORK",
                        "REFERRAL_RELEASE",
                        "REFERRAL_NOTICE",
                        "REFERRAL_ON_THE_WAY",
                        "REFERRAL_RETURN",
                        "REFERRAL_FOLLOW_UP",
                        "REFERRAL_REMINDER",
                        "REFERRAL_ESCALATION",
                        "REFERRAL_PAUSE",
                        "REQUEST_ANSWER",
                        "REQUEST_EXPIRY",
                        "REQUEST_REMINDER",
                        "REQUEST_ESCALATION",
                        "DECIDE_CORRECTION"));
    }
}
