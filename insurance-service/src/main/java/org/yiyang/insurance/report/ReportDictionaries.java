package org.yiyang.insurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of reports, whose labels this service publishes. */
@ApplicationScoped
class ReportDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(ShareBasis.class);
    }
}
