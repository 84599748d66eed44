package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of funds and subsidies. */
@ApplicationScoped
class FundDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(FundSource.class, FundStatus.class, ApplicationStatus.class, SubsidyTask.class);
    }
}
