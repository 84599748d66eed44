package org.yiyang.institution;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yiyang.institution.report.ReportParameter;
import org.yiyang.institution.supervision.SupervisionParameter;
import org.yiyang.institution.window.WindowParameter;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.ParameterCatalog;
import org.yiyang.kit.parameter.ParameterKey;

/** The parameters of this service. */
class InstitutionParameters {
    @Produces
    @Singleton
    ParameterCatalog catalog() {
        return ParameterCatalog.of(Stream.<ParameterKey[]>of(
                        KitParameter.values(),
                        RegistryParameter.values(),
                        SupervisionParameter.values(),
                        ReportParameter.values(),
                        WindowParameter.values())
                .flatMap(Stream::of)
                .toArray(ParameterKey[]::new));
    }
}
