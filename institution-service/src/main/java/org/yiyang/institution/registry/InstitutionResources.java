package org.yiyang.institution.registry;

import java.util.List;

/** Knows at which resources the verbs of an institution and their roles stand; the API does. */
public interface InstitutionResources {
    List<Class<?>> classes();
}
