package org.yiyang.institution.supervision.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of policy targets. */
@ApplicationScoped
class TargetDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(Metric.class, ValueSource.class);
    }
}
