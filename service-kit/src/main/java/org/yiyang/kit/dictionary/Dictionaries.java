package org.yiyang.kit.dictionary;

import java.util.List;
import java.util.Map;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The enums whose labels a service publishes; each service has one such bean, and the kit one for all of them. */
public interface Dictionaries {
    /**
     * Enum classes whose constants are {@link Labelled}; a dictionary is named
     * after its class in kebab case, or by its {@link DictionaryName}.
     */
    List<Class<? extends Labelled>> enums();

    /** Further dictionaries by their names, of what is no enum: what is called so, by its code. */
    default Map<String, Map<String, Label>> words() {
        return Map.of();
    }
}
