package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of annual reviews. */
@ApplicationScoped
class ReviewDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(ReviewGrade.class, ReviewParty.class, ReviewStatus.class, ReviewTask.class);
    }
}
