package org.yiyang.contract;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.ParameterCatalog;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
class ContractParameters {
    @Produces
    @Singleton
    ParameterCatalog catalog() {
        return ParameterCatalog.of(
                Stream.<ParameterKey>concat(Stream.of(KitParameter.values()), Stream.of(AgreementParameter.values()))
                        .toArray(ParameterKey[]::new));
    }
}
