package org.yiyang.kit.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * What the verbs of {@code allowedActions} are called: {@code verb},
 * or {@code kind.verb} where it means something else for one kind.
 */
@ApplicationScoped
class VerbDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Label>> words() {
        return Map.of("verb", MoveLabels.verbs());
    }
}
