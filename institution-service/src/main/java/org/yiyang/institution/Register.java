package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register as it stood on a day, as known now: every institution that held a valid certificate, in one query. */
@ApplicationScoped
public class Register {
    private static final String QUERY = "select i.id, i.entry.name, i.entry.regionCode, i.entry.category,"
            + " i.entry.hospitalLevel, i.entry.ownership, i.entry.beds, i.entry.parentId, i.entry.operatedById, q.kind"
            + " from Institution i join i.qualifications q join q.periods p where p.supersededAt is null"
            + " and p.state = :valid and p.validFrom <= :day and (p.validTo is null or p.validTo > :day) and ";
    private final EntityManager entities;

    Register(EntityManager entities) {
        this.entities = entities;
    }

    /** One valid certificate with whose it is. */
    record Holding(
            UUID id,
            String name,
            String regionCode,
            InstitutionCategory category,
            HospitalLevel hospitalLevel,
            Ownership ownership,
            int beds,
            UUID parentId,
            UUID operatedById,
            QualificationKind kind) {

        private Registered registered() {
            boolean medical = kind.side() == InstitutionKind.MEDICAL;
            return new Registered(
                    id,
                    name,
                    regionCode,
                    category,
                    hospitalLevel,
                    ownership,
                    beds,
                    parentId,
                    operatedById,
                    medical,
                    !medical);
        }
    }

    /**
     * All of a region, by id.
     *
     * @param region a region code's digits, as 4601
     */
    public List<Registered> on(String region, LocalDate day) {
        return merged(entities.createQuery(QUERY + "i.entry.regionCode like :region order by i.id", Holding.class)
                .setParameter("valid", QualificationState.VALID)
                .setParameter("day", day)
                .setParameter("region", region + "%")
                .getResultList());
    }

    /** Those of the named ones that held a valid certificate on the day, wherever they are. */
    public List<Registered> among(Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return merged(entities.createQuery(QUERY + "i.id in :ids order by i.id", Holding.class)
                .setParameter("valid", QualificationState.VALID)
                .setParameter("day", day)
                .setParameter("ids", ids)
                .getResultList());
    }

    private static List<Registered> merged(List<Holding> holdings) {
        Map<UUID, Registered> byId = new LinkedHashMap<>();
        holdings.forEach(one -> byId.merge(one.id(), one.registered(), Registered::or));
        return new ArrayList<>(byId.values());
    }
}
