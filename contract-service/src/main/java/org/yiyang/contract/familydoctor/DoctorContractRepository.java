package org.yiyang.contract.familydoctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of family-doctor contracts; seen by the team's institution and by the elder, never by name. */
@ApplicationScoped
class DoctorContractRepository implements PanacheRepositoryBase<DoctorContract, UUID> {
    /** Which are wanted; null fields do not narrow. */
    record Filter(UUID team, UUID elder, DoctorContractStatus status) {}

    Optional<DoctorContract> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<DoctorContract> list(Scope scope, Filter filter, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("teamId = :team", "team", filter.team())
                .andIfGiven("elderId = :elder", "elder", filter.elder())
                .andIfGiven("status = :status", "status", filter.status())
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The contract in force of an elder. */
    Optional<DoctorContract> openOf(UUID elder) {
        return find("openKey", elder).firstResultOptional();
    }

    long openOfTeam(UUID team) {
        return count("teamId = ?1 and status = ?2", team, DoctorContractStatus.ACTIVE);
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("regionCode")
                .institution("institutionId")
                .person("elderId");
    }
}
