package org.yiyang.institution.registry.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The warnings beside an institution. */
@ApplicationScoped
class WarningDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(InstitutionWarning.class);
    }
}
