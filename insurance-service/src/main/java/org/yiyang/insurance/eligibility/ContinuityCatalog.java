package org.yiyang.insurance.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The figures and labels of the deductible of a referral. */
@ApplicationScoped
class ContinuityCatalog implements FeatureParameters, Dictionaries {
    @Override
    public List<ParameterKey> keys() {
        return List.of(ContinuityParameter.values());
    }

    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(Continuity.class, ContinuityReason.class);
    }
}
