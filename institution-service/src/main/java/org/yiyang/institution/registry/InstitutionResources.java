package org.yiyang.institution.registry;

import java.util.List;

/** The resources that define the verbs of an institution and their roles; implemented by the API. */
public interface InstitutionResources {
    List<Class<?>> classes();
}
