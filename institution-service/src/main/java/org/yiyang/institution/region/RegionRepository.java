package org.yiyang.institution.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of regions, which is nobody's secret. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, UUID> {
    Optional<Region> coded(String code) {
        return findByIdOptional(Region.idOf(code));
    }

    List<Region> within(String prefix, String after, int limit) {
        return find("code like ?1 and code > ?2 order by code", prefix + "%", after == null ? "" : after)
                .page(Page.ofSize(limit))
                .list();
    }
}
