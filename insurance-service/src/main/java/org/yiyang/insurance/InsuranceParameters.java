package org.yiyang.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
@ApplicationScoped
class InsuranceParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(InsuranceParameter.values());
    }
}
