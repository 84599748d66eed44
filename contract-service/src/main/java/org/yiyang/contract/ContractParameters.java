package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.contract.agreement.AgreementParameter;
import org.yiyang.contract.familydoctor.FamilyDoctorParameter;
import org.yiyang.contract.performance.PerformanceParameter;
import org.yiyang.contract.report.SigningParameter;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
@ApplicationScoped
class ContractParameters implements FeatureParameters {
    @Override
    public List<ParameterKey> keys() {
        return Stream.<ParameterKey[]>of(
                        AgreementParameter.values(),
                        FamilyDoctorParameter.values(),
                        PerformanceParameter.values(),
                        SigningParameter.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
