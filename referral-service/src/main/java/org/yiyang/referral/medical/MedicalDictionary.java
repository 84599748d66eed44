package org.yiyang.referral.medical;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of medical papers whose labels are published. */
@ApplicationScoped
class MedicalDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(Sex.class, AttachmentKind.class);
    }
}
