package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.contract.agreement.AgreementParameter;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
@ApplicationScoped
class ContractParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return List.of(AgreementParameter.values());
    }
}
