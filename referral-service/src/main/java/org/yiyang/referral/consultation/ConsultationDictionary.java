package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of remote consultations whose labels are published. */
@ApplicationScoped
class ConsultationDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(ConsultationStatus.class, Advice.class, ConsultationReason.class);
    }
}
