package org.yiyang.institution.monitoring.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of free beds. */
@ApplicationScoped
class AvailabilityDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(AvailabilityStatus.class, FreeBedKind.class);
    }
}
