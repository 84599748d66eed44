package org.yiyang.kit.http;

import java.util.List;

/** The enums whose labels a service publishes; each service has one such bean. */
public interface Dictionaries {
    /** Enum classes whose constants are {@link Labelled}; the dictionary's name is the class's, in kebab case. */
    List<Class<? extends Labelled>> enums();
}
