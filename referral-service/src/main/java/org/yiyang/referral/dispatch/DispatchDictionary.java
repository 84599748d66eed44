package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of dispatching whose labels are published. */
@ApplicationScoped
class DispatchDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(QueueSubject.class, QueueUrgency.class, ShiftStatus.class);
    }
}
