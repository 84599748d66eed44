package org.yiyang.referral.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ConcernedInstitutions;

/** The table of remote consultations; seen by both ends, the asker's region and, for their own, elders. */
@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<RemoteConsultation, UUID> {
    private static final String BETWEEN = "select new " + ConcernedInstitutions.class.getName()
            + "(c.id, c.askerId, c.expertId) from RemoteConsultation c where c.id in :ids";

    /** Which are wanted; null fields do not narrow. */
    record Filter(ConsultationStatus status, Boolean overdue) {}

    Optional<RemoteConsultation> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<RemoteConsultation> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("overdue = :overdue", "overdue", filter.overdue())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Of some elders those of whom {@link #askedAbout} finds any. */
    Set<UUID> eldersConcerned(Collection<UUID> elders) {
        return ListQuery.of(
                        getEntityManager(),
                        "select distinct c.elderId from RemoteConsultation c where c.elderId in :elders and c.status = :asked",
                        UUID.class,
                        "elders",
                        Binary.padded(elders))
                .setParameter("asked", ConsultationStatus.ASKED)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    List<RemoteConsultation> askedAbout(UUID elder) {
        return find("elderId = ?1 and status = ?2 order by id", elder, ConsultationStatus.ASKED)
                .list();
    }

    /** Those that an institution has asked, or is asked, and that are not answered. */
    List<RemoteConsultation> askedAt(UUID institution) {
        return find(
                        "(askerId = ?1 or expertId = ?1) and status = ?2 order by id",
                        institution,
                        ConsultationStatus.ASKED)
                .list();
    }

    /** Who asks in some consultations, and who is asked. */
    List<ConcernedInstitutions> between(Collection<UUID> ids) {
        return ListQuery.of(getEntityManager(), BETWEEN, ConcernedInstitutions.class, "ids", ids)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("askerId", "expertId")
                .person("elderId");
    }
}
