package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of booked visits. */
@ApplicationScoped
class VisitParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(VisitParameter.values());
    }
}
