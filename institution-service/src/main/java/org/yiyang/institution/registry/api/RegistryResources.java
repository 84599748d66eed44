package org.yiyang.institution.registry.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.registry.InstitutionResources;

/** The resources that move institutions. */
@ApplicationScoped
class RegistryResources implements InstitutionResources {
    @Override
    public List<Class<?>> classes() {
        return List.of(QualificationResource.class, RegistrationResource.class, OfferingResource.class);
    }
}
