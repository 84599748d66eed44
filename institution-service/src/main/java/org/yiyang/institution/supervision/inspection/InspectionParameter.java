package org.yiyang.institution.supervision.inspection;

import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind inspections; none of them is law. */
enum InspectionParameter implements ParameterKey {
    RECTIFICATION_WORKDAYS(ParameterSpec.number(WORKDAYS, 15, 1, 250)
            .named("督查整改期限", "Time to put right what an inspection found")
            .from("local practice; used where the inspection names none"));

    private final ParameterSpec spec;

    InspectionParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }

    /** Contributes them to the catalogue of the service. */
    @ApplicationScoped
    static class Feature implements FeatureParameters {
        @Override
        public List<ParameterKey> keys() {
            return List.of(InspectionParameter.values());
        }
    }
}
