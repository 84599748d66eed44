package org.yiyang.institution.pilot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of pilots. */
@ApplicationScoped
class PilotRepository implements PanacheRepositoryBase<Pilot, UUID> {
    List<Pilot> list(Scope scope, UUID institution, PilotLevel level, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("regionCode")
                .institution("institutionId")
                .andIfGiven("institutionId = :of", "of", institution)
                .andIfGiven("level = :level", "level", level)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<Pilot> same(UUID institution, Pilot.Naming naming) {
        return find(
                        "institutionId = ?1 and level = ?2 and programme = ?3",
                        institution,
                        naming.level(),
                        naming.programme())
                .firstResultOptional();
    }
}
