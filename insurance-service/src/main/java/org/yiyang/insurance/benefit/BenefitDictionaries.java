package org.yiyang.insurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of benefits whose labels are published. */
@ApplicationScoped
public class BenefitDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(Scene.class, InstitutionLevel.class);
    }
}
