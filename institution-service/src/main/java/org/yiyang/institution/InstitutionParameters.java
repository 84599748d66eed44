package org.yiyang.institution;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.ParameterCatalog;

/** The parameters of this service. */
class InstitutionParameters {
    @Produces
    @Singleton
    ParameterCatalog catalog() {
        return ParameterCatalog.of(KitParameter.values());
    }
}
