package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.attention.FirstResidents;
import org.yiyang.kit.database.ListQuery;

/** The days for which homes reported residents. */
@ApplicationScoped
class ReportedFirstResidents implements FirstResidents {
    private static final String KNOWN = "select s.institutionId, s.asOf from MonitoringSnapshot s where"
            + " s.institutionId in :ids and s.openKey is not null and s.figures.residents > 0";
    private final EntityManager entities;

    ReportedFirstResidents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Lived> known(Collection<UUID> homes) {
        return ListQuery.of(entities, KNOWN, Lived.class, "ids", homes).getResultList();
    }
}
