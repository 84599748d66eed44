package org.yiyang.kit.dictionary;

import java.util.List;
import org.yiyang.kit.http.Labelled;

/** The enums whose labels a service publishes; each service has one such bean, and the kit one for all of them. */
public interface Dictionaries {
    /** Enum classes whose constants are {@link Labelled}; the dictionary's name is the class's in kebab case, or its {@link DictionaryName}. */
    List<Class<? extends Labelled>> enums();
}
