package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of beds at home whose labels are published. */
@ApplicationScoped
class HomeBedDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(HomeBedStatus.class, HomeBedReason.class, Eligibility.class);
    }
}
