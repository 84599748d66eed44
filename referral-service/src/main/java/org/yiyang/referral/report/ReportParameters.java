package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of reports. */
@ApplicationScoped
class ReportParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(ReportParameter.values());
    }
}
