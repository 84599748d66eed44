package org.yiyang.referral.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of what is late. */
@ApplicationScoped
class EscalationParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(EscalationParameter.values());
    }
}
