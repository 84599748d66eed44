package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;

/** The labels and figures of filings. */
@ApplicationScoped
class FilingDictionary implements Dictionaries, FeatureParameters {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(FilingStatus.class, FilingGround.class, FilingTask.class);
    }

    @Override
    public List<ParameterKey> keys() {
        return List.of(FilingParameter.values());
    }
}
