package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of what else is known of elders, whose labels this service publishes. */
@ApplicationScoped
class ElderDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                AbilityFact.class,
                AbilityLevel.class,
                AbilityStandard.class,
                ElderField.class,
                IdentifierKind.class,
                Kinship.class,
                LikenessGround.class,
                LongTermCareStanding.class,
                LongTermCareStatus.class);
    }
}
