package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of visits to homes whose labels are published. */
@ApplicationScoped
class HomeVisitDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(HomeVisitStatus.class, HomeVisitReason.class);
    }
}
