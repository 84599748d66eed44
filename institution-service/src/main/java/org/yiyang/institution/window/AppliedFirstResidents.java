package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.attention.FirstResidents;
import org.yiyang.kit.database.ListQuery;

/** The days that applicants named for their first resident. */
@ApplicationScoped
class AppliedFirstResidents implements FirstResidents {
    private static final String KNOWN = "select c.application.subjectId, c.application.firstResidentOn"
            + " from OneWindowCase c where c.application.subjectId in :ids"
            + " and c.application.firstResidentOn is not null";
    private final EntityManager entities;

    AppliedFirstResidents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Lived> known(Collection<UUID> homes) {
        return ListQuery.of(entities, KNOWN, Lived.class, "ids", homes).getResultList();
    }
}
