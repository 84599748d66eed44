package org.yiyang.kit.correction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of requests; seen by the elder and the authorised family, and by who keeps the record. */
@ApplicationScoped
class CorrectionRepository {
    private final List<CorrectionRegister> registers;
    private final EntityManager entities;

    CorrectionRepository(@All List<CorrectionRegister> registers, EntityManager entities) {
        this.registers = registers;
        this.entities = entities;
    }

    /** The register of the service; it is not asked for where there is none. */
    CorrectionRegister register() {
        return registers.get(0);
    }

    void persist(CorrectionRequest one) {
        entities.persist(one);
    }

    Optional<CorrectionRequest> find(Scope scope, UUID id) {
        return asked(visible(scope).and("id = :id", "id", id), 1).stream().findFirst();
    }

    List<CorrectionRequest> list(Scope scope, UUID elder, CorrectionStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        if (elder != null) {
            where.and("elderId in :elder", "elder", register().namesOf(elder));
        }
        return asked(where, limit);
    }

    /** Those that were asked under some ids of an elder, by id. */
    List<CorrectionRequest> askedFor(Scope scope, Collection<UUID> names, int limit) {
        return asked(visible(scope).and("elderId in :asked", "asked", names), limit);
    }

    /** The waiting requests about records that some institutions kept when they were written, by id. */
    List<CorrectionRequest> waitingWith(Collection<UUID> keepers) {
        return List.copyOf(entities.createQuery(
                        "from " + entity() + " where status = ASKED and (formerKeeperId in :keepers"
                                + " or (formerKeeperId is null and keeperId in :keepers)) order by id",
                        register().entity())
                .setParameter("keepers", keepers)
                .getResultList());
    }

    boolean isOpen(CorrectionRequest.Asked asked) {
        return entities.createQuery("select count(*) from " + entity() + " where openKey = :key", Long.class)
                        .setParameter("key", asked.openKey())
                        .getSingleResult()
                > 0;
    }

    /** An elder is found by every id under which it was ever named. */
    private ScopedQuery visible(Scope scope) {
        ScopedQuery where = ScopedQuery.within(scope);
        if (register().isOfInstitutions()) {
            where.institution("keeperId");
            if (!scope.regions().isEmpty()) {
                where.or("keeperId is null and " + where.reached("regionCode"));
            }
        } else {
            where.region("regionCode");
        }
        if (!scope.persons().isEmpty()) {
            where.or("elderId in :names", "names", register().namesOf(scope.persons()));
        }
        return where;
    }

    private List<CorrectionRequest> asked(ScopedQuery where, int limit) {
        TypedQuery<? extends CorrectionRequest> query = entities.createQuery(
                        "from " + entity() + " where " + where.text() + " order by id",
                        register().entity())
                .setMaxResults(limit);
        where.values().forEach(query::setParameter);
        return List.copyOf(query.getResultList());
    }

    private String entity() {
        return register().entity().getName();
    }
}
