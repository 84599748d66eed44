package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of visits to homes. */
@ApplicationScoped
class HomeVisitParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(HomeVisitParameter.values());
    }
}
