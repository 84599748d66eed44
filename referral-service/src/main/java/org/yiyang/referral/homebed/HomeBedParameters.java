package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of beds at home. */
@ApplicationScoped
class HomeBedParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(HomeBedParameter.values());
    }
}
