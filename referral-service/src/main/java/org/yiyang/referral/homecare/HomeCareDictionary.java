package org.yiyang.referral.homecare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of care at home whose labels are published. */
@ApplicationScoped
class HomeCareDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(CareProcedure.class, CareProfession.class);
    }
}
