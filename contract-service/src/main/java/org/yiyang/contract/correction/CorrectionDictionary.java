package org.yiyang.contract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionStatus;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of requests for correction, whose labels this service publishes. */
@ApplicationScoped
class CorrectionDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(CorrectionStatus.class, CorrectionSubject.class, CorrectionJson.CorrectionAsker.class);
    }
}
