package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of capacity. */
@ApplicationScoped
class CapacityParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(CapacityParameter.values());
    }
}
