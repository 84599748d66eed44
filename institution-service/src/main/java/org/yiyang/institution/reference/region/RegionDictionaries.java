package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of regions. */
@ApplicationScoped
class RegionDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(RegionKind.class, RegionStatus.class, RegionDataSet.class);
    }
}
