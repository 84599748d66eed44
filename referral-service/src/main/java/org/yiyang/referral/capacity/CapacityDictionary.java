package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of capacity whose labels are published. */
@ApplicationScoped
class CapacityDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                CapacityKind.class, CapacityStatus.class, StatementSource.class, HoldStatus.class, CapacityTask.class);
    }
}
