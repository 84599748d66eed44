package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of inspections. */
@ApplicationScoped
class InspectionDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                InspectionManner.class,
                InspectionResult.class,
                InspectionStatus.class,
                InspectionType.class,
                Severity.class,
                InspectionTask.class);
    }
}
