package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of reports whose labels are published. */
@ApplicationScoped
class ReportDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(Grouping.class, OwnerPlace.class);
    }
}
