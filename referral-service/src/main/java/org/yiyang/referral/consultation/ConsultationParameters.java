package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of remote consultations. */
@ApplicationScoped
class ConsultationParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(ConsultationParameter.values());
    }
}
