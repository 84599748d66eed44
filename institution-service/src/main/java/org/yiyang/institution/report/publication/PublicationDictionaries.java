package org.yiyang.institution.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The states of published reports. */
@ApplicationScoped
class PublicationDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(PublicationStatus.class);
    }
}
