package org.yiyang.institution.supervision.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of population bases. */
@ApplicationScoped
class PopulationDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(ElderGroup.class, PopulationBasis.class);
    }
}
