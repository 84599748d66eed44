package org.yiyang.insurance;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.ParameterCatalog;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
class InsuranceParameters {
    @Produces
    @Singleton
    ParameterCatalog catalog() {
        return ParameterCatalog.of(Stream.of(KitParameter.values(), InsuranceParameter.values())
                .flatMap(Stream::of)
                .toArray(ParameterKey[]::new));
    }
}
