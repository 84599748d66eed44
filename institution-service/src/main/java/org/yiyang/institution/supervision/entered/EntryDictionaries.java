package org.yiyang.institution.supervision.entered;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The status of entered records. */
@ApplicationScoped
class EntryDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(EntryStatus.class);
    }
}
