package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
@ApplicationScoped
class ReferralParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(ReferralParameter.values());
    }
}
