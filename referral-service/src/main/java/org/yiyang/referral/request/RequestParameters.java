package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of requests. */
@ApplicationScoped
class RequestParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(RequestParameter.values());
    }
}
