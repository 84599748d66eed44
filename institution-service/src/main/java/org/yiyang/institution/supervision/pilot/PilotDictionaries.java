package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of pilots. */
@ApplicationScoped
class PilotDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                PilotType.class, PilotStatus.class, AssessmentConclusion.class, PilotTask.class, PilotLevel.class);
    }
}
