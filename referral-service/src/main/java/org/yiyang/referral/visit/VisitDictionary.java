package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of booked visits whose labels are published. */
@ApplicationScoped
class VisitDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(VisitSession.class, SlotStatus.class, VisitStatus.class, VisitCancelReason.class);
    }
}
