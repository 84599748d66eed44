package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of relations. */
@ApplicationScoped
class RelationDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(RelationKind.class, RelationStatus.class, InstitutionTask.class);
    }
}
